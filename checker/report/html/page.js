"use strict";
// Filters, keys, views and the choice of light or dark; the page says everything without it.
const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

const root = document.documentElement;
const form = one("#filters");
const findings = all(".finding");
const views = all(".view");
const severities = all(".severities button");
const known = one("#known"); // a switch for the findings that do not count; there where there are any
const keys = one("#keys");
const words = new Map(); // a finding's own words, in lower case, read when first searched

// --- Filters ---
function wordsOf(finding) {
  if (!words.has(finding)) words.set(finding, finding.textContent.toLowerCase());
  return words.get(finding);
}

function shows(toggle) {
  return toggle?.ariaPressed === "true";
}

function turn(toggle) {
  toggle.ariaPressed = shows(toggle) ? "false" : "true";
  filter();
}

function chosen(name) {
  return form.elements[name]?.value ?? "";
}

function filter() {
  const sought = chosen("words").toLowerCase().split(/\s+/).filter(Boolean);
  const [rule, source, story] = ["rule", "source", "story"].map(chosen);
  const muted = new Set(severities.filter(button => !shows(button)).map(button => button.value));
  let shown = 0;
  for (const finding of findings) {
    const { rule: its, severity, source: sources, story: told } = finding.dataset;
    const fits = (shows(known) || !finding.matches(".known")) && !muted.has(severity) && (!rule || its === rule)
      && (!story || told === story) && (!source || sources.split(" ").includes(source)) && sought.every(word => wordsOf(finding).includes(word));
    finding.hidden = !fits;
    shown += fits;
  }
  const countable = findings.length - (shows(known) ? 0 : all(".known").length);
  one("output", form).value = shown === countable ? "" : `${shown.toLocaleString("en")} of ${countable.toLocaleString("en")}`;
  one("#clear").hidden = shown === countable;
}

function clear() {
  form.reset();
  severities.forEach(button => { button.ariaPressed = "true"; });
  filter();
}

// --- Views: one at a time, by the part of the address after # ---
function show() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const view = target?.closest(".view") ?? views[0];
  views.forEach(other => { other.hidden = other !== view; });
  all("nav a").forEach(link => {
    if (link.hash === `#${view.id}`) link.ariaCurrent = "page"; else link.removeAttribute("aria-current");
  });
  if (target?.matches(".finding")) {
    if (target.hidden) clear();
    if (target.hidden) turn(known);
    go(target);
  } else if (target) {
    scrollTo(0, 0);
  }
}

// --- Keys ---
function go(finding) {
  finding.focus({ preventScroll: true });
  finding.scrollIntoView({ block: "start" });
}

function step(by) {
  const shown = findings.filter(finding => !finding.hidden);
  const here = shown.indexOf(document.activeElement?.closest(".finding"));
  const next = shown[here < 0 ? 0 : Math.min(Math.max(here + by, 0), shown.length - 1)];
  if (next) go(next);
}

function unfold() {
  const finding = document.activeElement?.closest(".finding");
  for (const details of finding ? all("details", finding) : []) details.open = !details.open;
}

function toView(number) {
  location.hash = views[number].id;
}

const actions = {
  j: () => step(1),
  k: () => step(-1),
  o: unfold,
  t: () => one("#theme").click(),
  1: () => toView(0),
  2: () => toView(1),
  3: () => toView(2),
  "/": () => { toView(0); form.elements.words.focus(); form.elements.words.select(); },
  "?": () => keys.showModal(),
  Escape: () => clear(),
};

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
  if (event.target.matches("input, select")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const action = actions[event.key];
  if (action) {
    event.preventDefault();
    if ("jk".includes(event.key) && views[0].hidden) toView(0);
    action();
  }
});

// --- Light or dark ---
function theme(name) {
  root.dataset.theme = name;
  try { localStorage.setItem("factlint-theme", name); } catch { /* a file opened from a disk may not keep anything */ }
}

try { if (localStorage.getItem("factlint-theme")) root.dataset.theme = localStorage.getItem("factlint-theme"); } catch { /* as above */ }
one("#theme").addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  theme(dark ? "light" : "dark");
});

// --- Wiring ---
form.addEventListener("input", filter);
form.addEventListener("submit", event => { event.preventDefault(); step(0); });
for (const toggle of known ? [known, ...severities] : severities) toggle.addEventListener("click", () => turn(toggle));
one("#clear").addEventListener("click", clear);
one("#help").addEventListener("click", () => keys.showModal());
one("button", keys).addEventListener("click", () => keys.close());
addEventListener("hashchange", show);
for (const id of ["#filters", "#theme", "#help"]) one(id).hidden = false;
form.hidden = !findings.length;
show();
filter();
