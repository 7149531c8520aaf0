"use strict";

const byId = (id) => document.getElementById(id);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

for (const each of all(".theme, .filters, .keys")) each.hidden = false;

// -- theme; where a page cannot store anything, it is forgotten

const theme = byId("theme");
const stored = {
  get: () => { try { return localStorage.getItem("ember-theme") || ""; } catch { return ""; } },
  set: (value) => { try { localStorage.setItem("ember-theme", value); } catch { /* forgotten */ } },
};
const dress = (value) => {
  if (value) document.documentElement.dataset.theme = value;
  else delete document.documentElement.dataset.theme;
};
theme.value = stored.get();
dress(theme.value);
theme.addEventListener("change", () => { dress(theme.value); stored.set(theme.value); });

// -- table

const table = byId("table");
if (table) {
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const headers = [...table.tHead.rows[0].cells];
  const inOrder = new Intl.Collator("en", { numeric: true }).compare;

  const sort = (column, direction) => {
    const isText = headers[column].classList.contains("text");
    const value = (row) => row.cells[column].textContent;
    const number = (row) => { const read = Number(value(row)); return isNaN(read) ? Infinity : read; };
    const compare = isText
      ? (a, b) => inOrder(value(a), value(b))
      : (a, b) => number(a) - number(b) || 0;
    const sign = direction === "ascending" ? 1 : -1;
    body.append(...[...rows].sort((a, b) => sign * compare(a, b)));
    for (const header of headers) header.removeAttribute("aria-sort");
    headers[column].setAttribute("aria-sort", direction);
  };
  headers.forEach((header, column) => {
    header.firstElementChild.addEventListener("click", () => {
      // Numbers begin with the largest, ranks and text with the first.
      const first = column === 0 || header.classList.contains("text") ? "ascending" : "descending";
      const other = first === "ascending" ? "descending" : "ascending";
      sort(column, header.getAttribute("aria-sort") === first ? other : first);
    });
  });

  const form = document.querySelector(".filters");
  const path = byId("filter-path");
  const inPackage = byId("filter-package");
  const part = byId("filter-part");
  const filter = () => {
    const words = path.value.toLowerCase().split(/\s+/).filter(Boolean);
    const kinds = all("[name=kind]:checked", form).map((box) => box.value);
    let shown = 0;
    for (const row of rows) {
      const name = row.cells[1].textContent.toLowerCase();
      row.hidden = !(
        words.every((word) => name.includes(word)) &&
        (!inPackage.value || row.dataset.package === inPackage.value) &&
        (!part.value || row.cells[2].textContent === part.value) &&
        kinds.some((kind) => row.querySelector(`.${kind}`).textContent !== "0")
      );
      shown += !row.hidden;
    }
    byId("shown").value = shown === rows.length
      ? `${shown} ${shown === 1 ? "file" : "files"}`
      : `${shown} of ${rows.length} files`;
  };
  form.addEventListener("input", filter);
  // Not on "reset": that comes before the fields change.
  form.querySelector("[type=reset]").addEventListener("click", (event) => {
    event.preventDefault();
    form.reset();
    filter();
  });
  form.addEventListener("submit", (event) => event.preventDefault());

  for (const link of all("a[data-package]")) {
    link.addEventListener("click", () => {
      form.reset();
      inPackage.value = link.dataset.package;
      filter();
      byId("h-files").focus({ preventScroll: true });
    });
  }
  filter();
}

// -- what a mark is about

const card = byId("card");
let marked = null;
let leaving = 0;

const notesOf = (mark) => mark.getAttribute("aria-describedby").split(" ").map(byId);
const hide = () => {
  clearTimeout(leaving);
  if (marked) for (const note of notesOf(marked)) note.classList.remove("at");
  marked = null;
  card.hidden = true;
};
const show = (mark) => {
  clearTimeout(leaving);
  if (mark === marked) return;
  hide();
  marked = mark;
  card.replaceChildren(...notesOf(mark).map((note) => {
    const shown = document.createElement("p");
    shown.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
    for (const link of all("a", shown)) link.replaceWith(...link.childNodes);
    note.classList.add("at");
    return shown;
  }));
  card.hidden = false;
  const at = mark.getBoundingClientRect();
  const below = at.bottom + 6 + card.offsetHeight < innerHeight;
  const left = Math.max(16, Math.min(at.left, document.documentElement.clientWidth - card.offsetWidth - 16));
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${scrollY + (below ? at.bottom + 6 : at.top - 6 - card.offsetHeight)}px`;
};
const leave = () => { clearTimeout(leaving); leaving = setTimeout(hide, 200); };
const markAt = (event) => event.target.closest?.(".m");

addEventListener("pointerover", (event) => {
  const mark = markAt(event);
  if (mark) show(mark);
  else if (card.contains(event.target)) clearTimeout(leaving);
  else if (marked && document.activeElement !== marked) leave();
});
addEventListener("focusin", (event) => { const mark = markAt(event); if (mark) show(mark); else hide(); });
addEventListener("click", (event) => { const mark = markAt(event); if (mark) { mark.focus(); show(mark); } });

// -- keys within a file

addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
  const step = { n: 1, p: -1 }[event.key];
  const file = event.target.closest?.(".file");
  if (!step || !file || event.ctrlKey || event.altKey || event.metaKey) return;
  const marks = all(".m", file);
  const place = marks.indexOf(document.activeElement);
  const next = marks[place < 0 && step < 0 ? marks.length - 1 : place + step];
  if (next) next.focus();
});

// -- going somewhere moves the focus, too

let overviewAt = 0;
addEventListener("click", (event) => {
  if (event.target.closest?.("#overview a")) overviewAt = scrollY;
});
const arrive = () => {
  const target = byId(decodeURIComponent(location.hash.slice(1)));
  const file = target?.closest(".file");
  hide();
  document.title = file ? `${file.querySelector("h2").textContent} – Purification` : "Purification";
  if (!file) return;
  if (target === file) {
    scrollTo({ top: 0, behavior: "instant" });
    file.querySelector("h2").focus({ preventScroll: true });
  } else {
    target.focus();
    if (target.matches(".m")) show(target);
  }
};
addEventListener("hashchange", arrive);
arrive();
