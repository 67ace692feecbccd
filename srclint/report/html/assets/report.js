(() => {
  "use strict";
  const PER_PAGE = 50;
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);
  const form = byId("filters");
  const pager = byId("pager");
  const articles = all(".article").map((card, rank) => ({
    card,
    rank,
    path: card.dataset.path,
    title: card.querySelector("h3").textContent,
    gravity: card.dataset.gravity.split(" ").map(Number),
    notes: all(".finding", card),
    words: "",
  }));
  const chosen = (name) => new Set(all(`input[name="${name}"]:checked`, form).map((box) => box.value));
  let page = 0;

  // Notes stand beside the words they are about, as far as the notes above leave room. All is read before anything
  // is written, so that the page is laid out once.
  function align() {
    const lists = all(".article:not([hidden]) .spread > .notes");
    for (const list of lists) for (const note of list.children) note.style.marginTop = "";
    if (matchMedia("print").matches) return;
    const moves = [];
    for (const list of lists) {
      const story = list.parentElement.querySelector(".story");
      if (list.getBoundingClientRect().left < story.getBoundingClientRect().right) continue;
      let shift = 0;
      for (const note of all(".finding:not([hidden])", list)) {
        const mark = byId(note.id.replace("-f", "-m"));
        if (!mark) continue;
        const lack = mark.getBoundingClientRect().top - note.getBoundingClientRect().top - shift;
        if (lack <= 0) continue;
        moves.push([note, lack]);
        shift += lack;
      }
    }
    for (const [note, lack] of moves) note.style.marginTop = `${lack}px`;
  }

  function matches(article, terms) {
    if (!terms.length) return true;
    article.words ||= article.card.querySelector("header").textContent.toLowerCase() + " " +
      article.notes.map((note) => note.textContent).join(" ").toLowerCase();
    return terms.every((term) => article.words.includes(term));
  }

  function ordered(found) {
    const order = byId("order").value;
    if (order === "gravity") return found;
    return [...found].sort((a, b) => a[order].localeCompare(b[order]) || a.rank - b.rank);
  }

  function apply(keep = 0) {
    const severities = chosen("severity");
    const codes = chosen("code");
    const terms = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const errors = byId("only-errors").checked;
    const clean = byId("hide-clean").checked;
    const narrowed = all('input[name="severity"], input[name="code"]', form).some((box) => !box.checked);
    let shown = 0;
    let total = 0;
    const found = articles.filter((article) => {
      let busy = 0;
      for (const note of article.notes) {
        const { severity, code } = note.dataset;
        note.hidden = !(severities.has(severity) && codes.has(code)) || (errors && severity !== "error");
        busy += !note.hidden;
      }
      total += article.notes.length;
      const fits = (busy || !(narrowed || errors || clean)) && matches(article, terms);
      if (fits) shown += busy;
      return fits;
    });
    for (const mark of all("mark[data-f], a.ref, a.jump")) {
      const ids = mark.dataset.f ? mark.dataset.f.split(" ") : [mark.hash.slice(1)];
      const off = ids.every((id) => byId(id).hidden);
      if (mark.dataset.f) mark.classList.toggle("off", off);
      else mark.hidden = off;
    }
    paginate(ordered(found), keep);
    byId("nothing").hidden = found.length > 0;
    const where = found.length === 1 ? "1 article" : `${found.length} articles`;
    byId("shown").textContent = `${shown} of ${total} findings, in ${where}`;
    align();
  }

  function paginate(found, keep) {
    const pages = Math.max(1, Math.ceil(found.length / PER_PAGE));
    page = Math.min(keep, pages - 1);
    const now = new Set(found.slice(page * PER_PAGE, (page + 1) * PER_PAGE));
    for (const article of articles) article.card.hidden = !now.has(article);
    for (const article of now) pager.before(article.card);
    pager.hidden = pages === 1;
    pager.replaceChildren(
      turn("Previous", page - 1, page > 0),
      Object.assign(document.createElement("span"), { textContent: `Page ${page + 1} of ${pages}` }),
      turn("Next", page + 1, page + 1 < pages),
    );
  }

  function turn(label, to, possible) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: label });
    button.disabled = !possible;
    button.addEventListener("click", () => {
      apply(to);
      byId("articles").scrollIntoView();
    });
    return button;
  }

  // A note and its words light up together, under the pointer and under the keyboard's focus.
  function light(target, on) {
    const reference = target.closest("a.ref, a.jump");
    const mark = target.closest("mark");
    const note = target.closest(".finding");
    const ids = note ? [note.id] : mark?.dataset.f ? mark.dataset.f.split(" ") : reference ? [reference.hash.slice(1)] : [];
    for (const id of ids) {
      byId(id)?.classList.toggle("lit", on);
      for (const piece of all(`mark[data-f~="${id}"]`)) piece.classList.toggle("lit", on);
    }
  }

  function reveal() {
    const target = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const folded = target.closest("details");
    if (folded) folded.open = true;
    if (target.closest("[hidden]")) {
      form.reset();
      const card = target.closest(".article");
      apply(Math.max(0, Math.floor(articles.findIndex((article) => article.card === card) / PER_PAGE)));
      target.scrollIntoView();
    }
    if (target.matches(".finding")) target.focus({ preventScroll: true });
  }

  async function copy(button) {
    const command = button.dataset.command;
    try {
      await navigator.clipboard.writeText(command);
    } catch {
      const area = Object.assign(document.createElement("textarea"), { value: command });
      button.after(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    const label = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = label; }, 1500);
  }

  let open = [];
  addEventListener("beforeprint", () => {
    open = all("details:not([open])").filter((details) => !details.closest("[hidden]"));
    for (const details of open) details.open = true;
    for (const note of all(".finding")) note.style.marginTop = "";
  });
  addEventListener("afterprint", () => {
    for (const details of open) details.open = false;
    align();
  });
  for (const [name, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(name, (event) => event.target.closest && light(event.target, on));
  }
  document.addEventListener("click", (event) => {
    if (event.target.matches("button.copy")) copy(event.target);
  });
  form.addEventListener("input", () => apply());
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("click", (event) => {
    const set = event.target.dataset.set;
    if (!set) return;
    for (const box of all('input[name="code"]', form)) box.checked = set === "all";
    apply();
  });
  addEventListener("hashchange", reveal);
  addEventListener("resize", align);
  // Where the filters stand above the report rather than beside it, the long lists wait folded.
  form.querySelector("details").open = !matchMedia("(max-width: 75rem)").matches;
  for (const button of all("button.copy")) button.hidden = false;
  form.hidden = false;
  apply();
  reveal();
})();
