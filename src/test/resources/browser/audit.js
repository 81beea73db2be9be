// Looks at the page as it is drawn now; answers with a list of complaints.
const complaints = [];
const say = (element, what) => {
  const name = element.tagName.toLowerCase() + (element.id ? "#" + element.id : "") + (element.className && element.className.baseVal === undefined && element.className ? "." + String(element.className).split(" ").join(".") : "");
  complaints.push(`${what} <${name}> ${(element.textContent || "").trim().slice(0, 40)}`);
};
const drawn = (element) => {
  if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1;
};
const nameOf = (element) => {
  const by = (element.getAttribute("aria-labelledby") || "").split(/\s+/).filter(Boolean).map((id) => document.getElementById(id)?.textContent || "").join(" ").trim();
  const label = element.labels ? [...element.labels].map((l) => l.textContent).join(" ").trim() : "";
  const own = element.matches("input,select,textarea") ? "" : element.textContent.trim();
  const image = element.querySelector?.("img[alt]:not([alt=''])")?.alt || element.querySelector?.("svg[aria-label]")?.getAttribute("aria-label") || "";
  return by || (element.getAttribute("aria-label") || "").trim() || label || own || image || (element.title || "").trim();
};

// The page
if (!document.documentElement.lang) complaints.push("no language on <html>");
if (!document.title.trim()) complaints.push("no title");
if (document.querySelectorAll("main").length !== 1) complaints.push("not exactly one <main>");
if ([...document.querySelectorAll("h1")].filter(drawn).length !== 1) complaints.push("not exactly one <h1>");
if (!document.querySelector("a.skip-link[href='#main']")) complaints.push("no link to skip to the content");
let level = 0;
document.querySelectorAll("h1,h2,h3,h4,h5,h6").forEach((heading) => {
  const next = Number(heading.tagName[1]);
  if (level > 0 && next > level + 1) say(heading, `heading jumps from h${level} to h${next}`);
  if (drawn(heading)) level = next;
});
const ids = new Map();
document.querySelectorAll("[id]").forEach((element) => ids.set(element.id, (ids.get(element.id) || 0) + 1));
ids.forEach((count, id) => { if (count > 1) complaints.push(`id "${id}" stands ${count} times`); });
if (document.documentElement.scrollWidth > window.innerWidth + 1) {
  complaints.push(`wider than the window: ${document.documentElement.scrollWidth} > ${window.innerWidth}`);
  [...document.querySelectorAll("main *, header *")].filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1 && !e.closest(".table-scroll")).slice(0, 3).forEach((e) => say(e, "sticks out"));
}
document.querySelectorAll("[style]").forEach((element) => { if (!element.closest("canvas") && element.tagName !== "CANVAS") say(element, "inline style"); });
document.querySelectorAll("script:not([src])").forEach((element) => { if (element.textContent.trim()) say(element, "inline script"); });
if (/\?\?[A-Za-z0-9._-]+\?\?/.test(document.body.innerText + document.title)) complaints.push("a text is missing: " + (document.body.innerText + document.title).match(/\?\?[A-Za-z0-9._-]+\?\?/)[0]);

// Names and roles
document.querySelectorAll("a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button],[role=img],[tabindex='0']").forEach((element) => {
  if (element.checkVisibility() && !element.closest("[aria-hidden=true]") && !nameOf(element)) say(element, "no name");
});
document.querySelectorAll("img:not([alt])").forEach((element) => say(element, "picture without alt"));
document.querySelectorAll("svg").forEach((element) => {
  const nested = element.parentElement.closest("svg");
  if (!nested && element.getAttribute("aria-hidden") !== "true" && !element.getAttribute("aria-label") && !element.getAttribute("aria-labelledby") && !element.querySelector("title")) say(element, "drawing without a name");
});
document.querySelectorAll("[aria-describedby],[aria-labelledby],[aria-controls]").forEach((element) => ["aria-describedby", "aria-labelledby", "aria-controls"].forEach((attribute) =>
  (element.getAttribute(attribute) || "").split(/\s+/).filter(Boolean).forEach((id) => { if (!document.getElementById(id)) say(element, `${attribute} names "${id}", which is not there`); })));
document.querySelectorAll("table").forEach((table) => { if (!table.querySelector("th")) say(table, "table without headings"); });
document.querySelectorAll("th").forEach((th) => { if (!th.textContent.trim() && !th.getAttribute("aria-label")) say(th, `empty heading of a table: ${th.closest("table").textContent.replace(/\s+/g, " ").slice(0, 120)}`); });
document.querySelectorAll("fieldset").forEach((set) => { if (!set.querySelector("legend")) say(set, "group without a legend"); });

// Targets: 44 px; 24 px is the floor for links inside a line of text
document.querySelectorAll("a[href],button,input:not([type=hidden]),select,textarea,summary").forEach((element) => {
  if (!drawn(element) || element.closest(".skip-link")) return;
  const tick = element.matches("input[type=checkbox],input[type=radio]");
  const target = tick && element.labels.length ? element.labels[0] : element;
  let box = target.getBoundingClientRect();
  const inText = element.tagName === "A" && getComputedStyle(element).display === "inline" && element.closest("p,li,td,dd,figcaption");
  if (element.tagName === "A" && getComputedStyle(element, "::after").position === "absolute" && element.closest(".card")) box = element.closest(".card").getBoundingClientRect();
  const least = inText ? 24 : 44;
  if (box.height < least - 0.5 || (box.width < least - 0.5 && !inText)) say(element, `target ${Math.round(box.width)}x${Math.round(box.height)}, least ${least}`);
});

// Contrast of text
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const colour = (css) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = css; canvas.fillRect(0, 0, 1, 1); const d = canvas.getImageData(0, 0, 1, 1).data; return [d[0], d[1], d[2], d[3] / 255]; };
const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
const light = (c) => { const [r, g, b] = c.slice(0, 3).map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const background = (element) => {
  const layers = [];
  for (let at = element; at; at = at.parentElement) layers.push(colour(getComputedStyle(at).backgroundColor));
  return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1]);
};
const seen = new Set();
const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (words.nextNode()) {
  const element = words.currentNode.parentElement;
  if (!words.currentNode.textContent.trim() || seen.has(element) || !drawn(element) || element.closest("svg,script,style,option,:disabled,[aria-disabled=true]")) continue;
  seen.add(element);
  const style = getComputedStyle(element);
  const behind = background(element);
  const front = over(colour(style.color), behind);
  const [a, b] = [light(front), light(behind)].sort((x, y) => y - x);
  const ratio = (a + 0.05) / (b + 0.05);
  if (ratio < 4.5) say(element, `contrast ${ratio.toFixed(2)}`);
  if (parseFloat(style.fontSize) < 15.9 && !element.closest("rt,sup,sub")) say(element, `text of ${style.fontSize}`);
}
return complaints;
