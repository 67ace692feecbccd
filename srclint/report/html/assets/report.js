(() => {
  "use strict";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const form = document.getElementById("filters");
  const findings = all(".finding");
  const articles = all(".article");
  const marks = all("mark");
  const references = all("a.ref");
  const byId = (id) => document.getElementById(id);
  const chosen = (name) => new Set(all(`input[name="${name}"]:checked`, form).map((box) => box.value));

  // Notes stand beside the words they are about, as far as the notes above leave room. All is read before anything
  // is written, so that the page is laid out once.
  function align() {
    for (const note of findings) note.style.marginTop = "";
    if (matchMedia("print").matches) return;
    const moves = [];
    for (const list of all(".notes")) {
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

  function apply() {
    const severities = chosen("severity");
    const codes = chosen("code");
    const article = byId("filter-article").value;
    const shown = new Set();
    const busy = new Set();
    for (const note of findings) {
      const { severity, code } = note.dataset;
      note.hidden = !(severities.has(severity) && codes.has(code));
      if (note.hidden || (article && note.dataset.article !== article)) continue;
      shown.add(note.id);
      busy.add(note.dataset.article);
    }
    for (const mark of marks) {
      mark.classList.toggle("off", !mark.dataset.f.split(" ").some((id) => shown.has(id)));
    }
    for (const reference of references) reference.hidden = !shown.has(reference.hash.slice(1));
    const narrowed = all("input", form).some((box) => !box.checked);
    for (const section of articles) {
      section.hidden = article ? section.id !== article : narrowed && !busy.has(section.id);
    }
    byId("nothing").hidden = articles.some((section) => !section.hidden);
    const where = busy.size === 1 ? "1 article" : `${busy.size} articles`;
    byId("shown").textContent = `${shown.size} of ${findings.length} findings, in ${where}`;
    align();
  }

  // A note and its words light up together, under the pointer and under the keyboard's focus.
  function light(target, on) {
    const reference = target.closest("a.ref");
    const mark = target.closest("mark");
    const note = target.closest(".finding");
    const ids = note ? [note.id] : mark ? mark.dataset.f.split(" ") : reference ? [reference.hash.slice(1)] : [];
    for (const id of ids) {
      const partner = byId(id);
      if (partner) partner.classList.toggle("lit", on);
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
      apply();
    }
    if (target.matches(".finding")) target.focus({ preventScroll: true });
  }

  let open = [];
  addEventListener("beforeprint", () => {
    open = all("details:not([open])");
    for (const details of open) details.open = true;
    for (const note of findings) note.style.marginTop = "";
  });
  addEventListener("afterprint", () => {
    for (const details of open) details.open = false;
    align();
  });
  for (const [name, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(name, (event) => light(event.target, on));
  }
  form.addEventListener("change", apply);
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
  // Where the filters stand above the report rather than beside it, the long list of rules waits folded.
  if (matchMedia("(max-width: 75rem)").matches) form.querySelector("details").open = false;
  form.hidden = false;
  apply();
  reveal();
})();
