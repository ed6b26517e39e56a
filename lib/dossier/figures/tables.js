"use strict";
/* Tables sort, filter and search, in pages and in notebooks. Text is only ever read and set as text; nothing is fetched
   or kept. In a notebook each table brings this script: a table that has its tools is left alone. */
(() => {
  const SORTS_FROM = 3, SEARCHES_FROM = 8, CHOICES = 12, CHOICE_LENGTH = 40;
  const EMPTY = new Set(["", "–"]);

  const make = (tag, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };
  /* The keys pressed here are ours: JupyterLab would take letters and arrows for its own, and cut or leave the cell. */
  const ours = (made) => { made.dataset.lmSuppressShortcuts = "true"; return made; };
  const words = (row, column) => (row.cells[column]?.textContent ?? "").trim();
  const number = (text) => {
    const plain = text.replace(/[,%\s]/g, "").replace(/−/g, "-");
    return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
  };

  /* What stands left of a term in a concordance is set to the right, and sorted by its last word. */
  const backwards = (text) => text.split(/\s+/).reverse().join(" ");

  const comparison = (rows, column, toTheRight) => {
    const filled = rows.map((row) => words(row, column)).filter((text) => !EMPTY.has(text));
    if (filled.length && filled.every((text) => !Number.isNaN(number(text)))) return (a, b) => number(a) - number(b);
    const read = toTheRight ? backwards : (text) => text;
    return (a, b) => read(a).localeCompare(read(b), "en", { numeric: true, sensitivity: "base" });
  };

  const sortable = (table, body, rows) => {
    const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
    heads.forEach((head, column) => {
      if (!head.textContent.trim() || head.colSpan !== 1) return;
      const button = ours(make("button", { type: "button", className: "sort" }, ...head.childNodes));
      head.append(button);
      const compare = comparison(rows, column, head.classList.contains("right") || head.style.textAlign === "right");
      button.addEventListener("click", () => {
        const next = { ascending: "descending", descending: null }[head.getAttribute("aria-sort")];
        const order = next === undefined ? "ascending" : next;
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        if (order) head.setAttribute("aria-sort", order);
        const sign = order === "descending" ? -1 : 1;
        const sorted = !order ? rows : [...rows].sort((one, other) => {
          const a = words(one, column), b = words(other, column);
          if (EMPTY.has(a) || EMPTY.has(b)) return EMPTY.has(a) - EMPTY.has(b);
          return sign * compare(a, b);
        });
        body.append(...sorted);
      });
    });
    return heads;
  };

  const choices = (heads, rows) => heads.flatMap((head, column) => {
    const counts = new Map();
    rows.forEach((row) => counts.set(words(row, column), (counts.get(words(row, column)) ?? 0) + 1));
    const values = [...counts.keys()];
    const few = values.length > 1 && values.length <= CHOICES && values.length <= rows.length / 2;
    const short = values.every((value) => value.length <= CHOICE_LENGTH && Number.isNaN(number(value)));
    if (!few || !short) return [];
    const options = values.sort((a, b) => a.localeCompare(b, "en")).map((value) =>
      make("option", { value: JSON.stringify([column, value]) }, `${value || "(empty)"} (${counts.get(value)})`));
    return [make("optgroup", { label: head.textContent.trim() || `column ${column + 1}` }, ...options)];
  });

  const searchable = (box, heads, rows) => {
    const search = ours(make("input", { type: "search", autocomplete: "off", spellcheck: false }));
    const groups = choices(heads, rows);
    const select = ours(make("select", {}, make("option", { value: "" }, "all rows"), ...groups));
    const said = make("span", { className: "said" });
    said.setAttribute("role", "status");
    const filter = () => {
      const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const [column, value] = select.value ? JSON.parse(select.value) : [null, null];
      let shown = 0;
      rows.forEach((row) => {
        const text = row.textContent.toLowerCase();
        row.hidden = !(wanted.every((word) => text.includes(word)) && (column === null || words(row, column) === value));
        shown += !row.hidden;
      });
      said.textContent = shown === rows.length ? "" : `${shown} of ${rows.length} rows`;
    };
    search.addEventListener("input", filter);
    select.addEventListener("change", filter);
    const tools = make("div", { className: "tools" }, make("label", {}, "Search ", search));
    if (groups.length) tools.append(make("label", {}, "Show ", select));
    tools.append(said);
    box.before(tools);
  };

  const hinted = (box) => {
    const hint = make("p", { className: "more", textContent: "more columns on the right →", hidden: true });
    hint.setAttribute("aria-hidden", "true");
    const look = () => {
      const beyond = box.scrollWidth - box.clientWidth;
      hint.hidden = beyond < 2;
      hint.classList.toggle("seen", box.scrollLeft >= beyond - 1);
    };
    box.before(hint);
    box.addEventListener("scroll", look, { passive: true });
    new ResizeObserver(look).observe(box);
  };

  document.querySelectorAll(".tabular table, .dossier-table").forEach((table) => {
    const body = table.tBodies[0], box = table.closest(".tabular > .scroll") ?? table;
    const rows = body ? [...body.rows] : [];
    if (!table.tHead?.rows.length || rows.length < SORTS_FROM || table.tBodies.length > 1) return;
    if (table.tHead.querySelector(".sort")) return;
    const heads = sortable(table, body, rows);
    if (rows.length >= SEARCHES_FROM) searchable(box, heads, rows);
  });

  document.querySelectorAll(".tabular > .scroll").forEach(hinted);
})();
