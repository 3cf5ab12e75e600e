// Runs around a page in a frame: which of its elements stick out of it, scroll, or cut what they hold.
function fault(element, frame) {
  const box = element.getBoundingClientRect();
  if (!box.width) return null;
  const cuts = frame.contentWindow.getComputedStyle(element).overflowY !== "visible";
  if (box.right > frame.clientWidth + 1) return `ends at ${Math.round(box.right)} of ${frame.clientWidth} px`;
  if (box.left < -1) return `begins at ${Math.round(box.left)} px`;
  // What is in a line has no client width of its own; the block around it is measured
  if (element.clientWidth && element.scrollWidth > element.clientWidth + 1)
    return `needs ${element.scrollWidth} px of width and has ${element.clientWidth}`;
  if (cuts && element.scrollHeight > element.clientHeight + 1)
    return `needs ${element.scrollHeight} px of height and has ${element.clientHeight}`;
  return null;
}

function told(element, what) {
  const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 60);
  return `${element.localName}.${element.className || "-"} ${what}: ${text}`;
}

addEventListener("load", () => {
  const frame = document.querySelector("iframe");
  const page = frame.contentDocument;
  const elements = [...page.querySelectorAll("*")].filter((one) => one instanceof frame.contentWindow.HTMLElement);
  const found = elements.map((one) => [one, fault(one, frame)]).filter(([, what]) => what);
  const innermost = found.filter(([one]) => !found.some(([other]) => one !== other && one.contains(other)));
  const height = Math.ceil(page.body.getBoundingClientRect().height);
  const result = { height, overflows: innermost.map(([one, what]) => told(one, what)) };
  document.getElementById("measured").textContent = JSON.stringify(result);
});
