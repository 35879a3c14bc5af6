"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const schemes = new Map(data.schemes.map((scheme) => [scheme.name, scheme]));
  const words = new Map(data.words);
  const LINES = ["nama_jabatan", "unit_kerja", "instansi"];
  const NOTES = ["keterangan", "standar"];
  const KEYS = [...LINES, "skema", "tingkat", ...NOTES];
  const SHOWN_FAULTS = 20;

  let lang = data.lang;
  let jobs = [newJob()];
  let current = 0;
  let unsaved = false;

  // Small helpers. Text only ever becomes text.

  const byId = (id) => document.getElementById(id);
  const inLang = (pair) => pair[lang];

  function say(key, values = {}) {
    const sentence = data.texts[key][lang === "id" ? 0 : 1];
    return sentence.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  }

  function el(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
      else if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
    }
    made.append(...children.filter((child) => child !== null));
    return made;
  }

  const blank = (text) => !text || text.trim() === "";

  // Jobs and their scores.

  function newJob() {
    return { nama_jabatan: "", unit_kerja: "", instansi: "", skema: null, bySkema: new Map() };
  }

  /** What was chosen and noted under a scheme; kept when another scheme is looked at. */
  function part(job, name = job.skema) {
    if (!job.bySkema.has(name)) {
      job.bySkema.set(name, { tingkat: new Map(), keterangan: new Map(), standar: new Map() });
    }
    return job.bySkema.get(name);
  }

  const levelOf = (factor, code) => factor.levels.find((level) => level.code === code) ?? null;

  /** The chosen level of each factor, or null; what is missing; total and band once complete. */
  function score(job) {
    if (job.skema === null) return { rows: [], missing: [], band: null, nilai: null };
    const chosen = part(job).tingkat;
    const rows = schemes.get(job.skema).factors.map((factor) => {
      return { factor, level: levelOf(factor, chosen.get(factor.code)) };
    });
    const missing = rows.filter((row) => row.level === null).map((row) => row.factor);
    if (missing.length > 0) return { rows, missing, band: null, nilai: null };
    const nilai = rows.reduce((sum, row) => sum + row.level.points, 0);
    const band = data.bands.find((b) => b.lower <= nilai && (b.upper === null || nilai <= b.upper));
    return { rows, missing, band: band ?? null, nilai: band ? nilai : null };
  }

  /** A unit or an agency without a job's name is refused by the programs that read the file. */
  const lacksName = (job) => blank(job.nama_jabatan) && !(blank(job.unit_kerja) && blank(job.instansi));

  function placeInBand(result) {
    const { lower, upper } = result.band;
    const values = { above: result.nilai - lower, lower, upper, below: upper - result.nilai };
    return say(upper === null ? "form.place_open" : "form.place_between", values);
  }

  // Files.

  function toSave(job) {
    const saved = {};
    for (const key of LINES) if (!blank(job[key])) saved[key] = job[key];
    saved.tingkat = {};
    if (job.skema === null) return saved;
    saved.skema = job.skema;
    const kept = part(job);
    for (const factor of schemes.get(job.skema).factors) {
      const code = factor.code;
      if (kept.tingkat.has(code)) saved.tingkat[code] = kept.tingkat.get(code);
      for (const key of NOTES) {
        if (!blank(kept[key].get(code))) (saved[key] ??= {})[code] = kept[key].get(code);
      }
    }
    return saved;
  }

  function save() {
    const saved = jobs.map(toSave);
    const text = JSON.stringify(saved.length === 1 ? saved[0] : saved, null, 2) + "\n";
    const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    const link = el("a", { href: address, download: "jabatan.json" });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    unsaved = false;
    const drafts = jobs.filter((job) => score(job).band === null || lacksName(job)).length;
    const told = [say("web.saved", { count: jobs.length })];
    if (drafts > 0) told.push(say("web.saved_drafts", { count: drafts }));
    tell(told);
  }

  async function open(file) {
    if (file.size > data.limits.bytes) {
      return refuse([say("web.too_large", { limit: data.limits.bytes })]);
    }
    let text;
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    } catch {
      return refuse([say("web.not_utf8")]);
    }
    const { found, faults } = readForms(text);
    if (faults.length > 0) return refuse(faults);
    const fresh = jobs.length === 1 && pristine(jobs[0]);
    current = fresh ? 0 : jobs.length;
    jobs = fresh ? found : [...jobs, ...found];
    unsaved = unsaved && !fresh;
    showAll();
    tell([say("web.opened", { count: found.length })]);
  }

  /** The jobs of a JSON text, or every fault; never some of the jobs. */
  function readForms(text) {
    const faults = [];
    let tree;
    try {
      tree = JSON.parse(text);
    } catch (error) {
      return { found: [], faults: [say("web.not_json", { problem: error.message })] };
    }
    const twice = repeatedKey(text);
    if (twice !== null) faults.push(say("web.repeated_key", { given: shown(twice) }));
    const forms = Array.isArray(tree) ? tree : [tree];
    if (forms.length === 0) faults.push(say("web.no_forms"));
    const found = forms.map((form, index) => {
      const name = form && typeof form.nama_jabatan === "string" ? ` ${shown(form.nama_jabatan)}` : "";
      return readJob(form, (fault) => faults.push(`#${index + 1}${name}: ${fault}`));
    });
    return { found, faults };
  }

  /** The first key that stands twice in one mapping of a well-formed JSON text, or null. */
  function repeatedKey(text) {
    const open = [];
    let last = null;
    for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
      if (token === "{" || token === "[") open.push(new Set());
      else if (token === "}" || token === "]") open.pop();
      else if (token === ":") {
        const key = JSON.parse(last);
        const keys = open[open.length - 1];
        if (keys.has(key)) return key;
        keys.add(key);
      } else last = token;
    }
    return null;
  }

  const isMapping = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  const hasLoneSurrogate = (text) =>
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

  function shown(value) {
    const text = typeof value === "string" ? value : String(JSON.stringify(value));
    const plain = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, " ");
    return `'${plain.length > 80 ? plain.slice(0, 77) + "..." : plain}'`;
  }

  function readJob(form, refused) {
    const job = newJob();
    if (!isMapping(form)) {
      refused(say("web.not_a_form", { given: shown(form) }));
      return job;
    }
    for (const key of Object.keys(form)) {
      if (!KEYS.includes(key)) {
        refused(say("web.unknown_key", { given: shown(key), allowed: KEYS.join(", ") }));
      }
    }
    for (const key of LINES) job[key] = readText(form[key], key, data.limits.line, refused);
    const word = form.skema ?? data.default_scheme;
    job.skema = typeof word === "string" ? schemeOf(word) : null;
    if (job.skema === null) {
      const allowed = [...schemes.keys()].join(", ");
      refused(say("web.unknown_scheme", { given: shown(word), allowed }));
      return job;
    }
    readLevels(form.tingkat, job, refused);
    for (const key of NOTES) readNotes(form[key], key, job, refused);
    return job;
  }

  function schemeOf(word) {
    return words.get(word.replace(/_/g, " ").split(/\s+/).filter(Boolean).join(" ").toLowerCase()) ?? null;
  }

  function readText(value, key, limit, refused) {
    if (value === undefined || value === null) return "";
    if (typeof value !== "string") refused(say("web.not_text", { key, given: shown(value) }));
    else if ([...value].length > limit) refused(say("web.too_long", { key, limit }));
    else if (hasLoneSurrogate(value)) refused(say("web.broken_text", { key }));
    else return value;
    return "";
  }

  function readLevels(given, job, refused) {
    const scheme = schemes.get(job.skema);
    const take = (text, factor) => {
      const code = /^[\x20-\x7e]*$/.test(text) ? text.trim().toUpperCase() : text;
      const full = factor && /^[1-9][0-9]?$/.test(code) ? `${factor.code}-${code}` : code;
      const own = (factor ? [factor] : scheme.factors).find((f) => levelOf(f, full));
      if (!own) {
        const allowed = (factor ? [factor] : scheme.factors).flatMap((f) => f.levels.map((l) => l.code));
        refused(say("web.unknown_level", { given: shown(text), allowed: allowed.join(", ") }));
      } else if (part(job).tingkat.has(own.code)) {
        refused(say("web.repeated", { factor: own.code }));
      } else part(job).tingkat.set(own.code, full);
    };
    const split = (text) => text.split(/[\s,;]+/).filter(Boolean);
    if (given === undefined || given === null) return;
    if (typeof given === "string") split(given).forEach((text) => take(text, null));
    else if (Array.isArray(given)) {
      for (const item of given) {
        if (typeof item === "string") split(item).forEach((text) => take(text, null));
        else refused(say("web.not_text", { key: "tingkat", given: shown(item) }));
      }
    } else if (isMapping(given)) {
      for (const [key, value] of Object.entries(given)) {
        const factor = factorOf(scheme, key, refused);
        if (factor === null || value === null) continue;
        if (typeof value === "string" || Number.isInteger(value)) take(String(value), factor);
        else refused(say("web.not_text", { key: `tingkat.${factor.code}`, given: shown(value) }));
      }
    } else refused(say("web.not_text", { key: "tingkat", given: shown(given) }));
  }

  function factorOf(scheme, key, refused) {
    const factor = scheme.factors.find((f) => f.code === key.trim().toUpperCase());
    if (factor) return factor;
    const allowed = scheme.factors.map((f) => f.code).join(", ");
    refused(say("web.unknown_factor", { given: shown(key), allowed }));
    return null;
  }

  function readNotes(given, key, job, refused) {
    if (given === undefined || given === null) return;
    if (!isMapping(given)) return refused(say("web.not_text", { key, given: shown(given) }));
    for (const [code, value] of Object.entries(given)) {
      const factor = factorOf(schemes.get(job.skema), code, refused);
      if (factor === null || value === null) continue;
      const notes = part(job)[key];
      if (notes.has(factor.code)) refused(say("web.repeated", { factor: `${key}.${factor.code}` }));
      notes.set(factor.code, readText(value, `${key}.${factor.code}`, data.limits.note, refused));
    }
  }

  // Messages.

  function tell(lines, { bad = false, action = null } = {}) {
    const box = byId("message");
    box.className = bad ? "bad" : "";
    box.replaceChildren(...lines.map((line) => el("p", {}, line)), ...(action ? [action] : []));
  }

  function refuse(faults) {
    const rest = faults.length - SHOWN_FAULTS;
    const lines = faults.slice(0, SHOWN_FAULTS);
    if (rest > 0) lines.push(say("web.more", { count: rest }));
    tell([say("web.refused"), ...lines], { bad: true });
  }

  // The screen.

  function changed() {
    unsaved = true;
    showResults();
  }

  function showAll() {
    document.documentElement.lang = lang;
    document.title = say("web.title");
    for (const node of document.querySelectorAll("[data-t]")) node.textContent = say(node.dataset.t);
    for (const node of document.querySelectorAll("[data-label]")) {
      node.setAttribute("aria-label", say(node.dataset.label));
    }
    for (const code of ["id", "en"]) {
      byId(`lang-${code}`).setAttribute("aria-pressed", String(lang === code));
    }
    byId("edition").textContent = say("form.receipt", {
      edition: data.edition,
      digest: data.digest.slice(0, 12),
    });
    byId("criteria-note").textContent = inLang(data.criteria_note);
    showEditor();
    showResults();
  }

  function showEditor() {
    const job = jobs[current];
    for (const key of LINES) byId(key).value = job[key];
    const choices = data.schemes.map((scheme) =>
      el(
        "label",
        { class: "choice" },
        radio("skema", scheme.name, job.skema === scheme.name, () => {
          job.skema = scheme.name;
          showFactors();
          changed();
        }),
        inLang(scheme.label),
      ),
    );
    byId("schemes").replaceChildren(el("legend", {}, say("web.scheme")), ...choices);
    showFactors();
  }

  function radio(name, value, checked, onchange) {
    const made = el("input", { type: "radio", name, value, onchange });
    made.checked = checked;
    return made;
  }

  function showFactors() {
    const job = jobs[current];
    const factors = job.skema === null ? [] : schemes.get(job.skema).factors;
    byId("factors").replaceChildren(...factors.map((factor) => factorBox(job, factor)));
  }

  function factorBox(job, factor) {
    const kept = part(job);
    const choices = factor.levels.map((level) =>
      el(
        "label",
        { class: "choice" },
        radio(`f-${factor.code}`, level.code, kept.tingkat.get(factor.code) === level.code, () => {
          kept.tingkat.set(factor.code, level.code);
          changed();
        }),
        el("b", {}, level.code),
        el("span", { class: "points" }, say("web.points", { points: level.points })),
        el("span", { class: "criteria" }, ...criteriaOf(level)),
      ),
    );
    const clear = el("button", { type: "button", class: "small", onclick: () => {
      kept.tingkat.delete(factor.code);
      for (const input of box.querySelectorAll("input[type=radio]")) input.checked = false;
      changed();
    } }, say("web.clear"));
    clear.setAttribute("aria-label", say("web.clear_factor", { factor: factor.code }));
    const legend = say("web.factor", { code: factor.code, name: inLang(factor.label) });
    const box = el(
      "fieldset",
      { id: `f-${factor.code}`, tabindex: "-1" },
      el("legend", {}, legend),
      factor.rule ? el("p", { class: "rule" }, inLang(factor.rule)) : null,
      ...choices,
      el("div", { class: "foot" }, notesBox(kept, factor.code), clear),
    );
    return box;
  }

  function criteriaOf(level) {
    return level.criteria.flatMap((criteria, place) => {
      const reading = criteria.reading ? `[${inLang(criteria.reading)}] ` : "";
      const text = document.createTextNode(reading + inLang(criteria));
      return place === 0 ? [text] : [el("br"), text];
    });
  }

  function notesBox(kept, code) {
    const fields = NOTES.map((key) => {
      const area = el("textarea", { rows: "2", maxlength: data.limits.note, oninput: () => {
        kept[key].set(code, area.value);
        changed();
      } });
      area.value = kept[key].get(code) ?? "";
      return el("label", {}, el("span", {}, say(`web.${key}`)), area);
    });
    const filled = NOTES.some((key) => !blank(kept[key].get(code)));
    return el("details", { open: filled }, el("summary", {}, say("web.notes")), ...fields);
  }

  function showResults() {
    showTable();
    const job = jobs[current];
    const result = score(job);
    const lacking = result.missing.map((factor) =>
      el("li", {}, el("a", { href: `#f-${factor.code}`, onclick: (event) => goTo(event, factor) },
        say("web.factor_code", { code: factor.code }),
        el("span", { class: "name" }, ` ${inLang(factor.label)}`))),
    );
    byId("result").replaceChildren(...figures(job, result));
    byId("place").replaceChildren(...(result.band ? placeBox(result) : []));
    const name = lacksName(job) ? [el("p", { class: "lacking" }, say("web.lacks_name"))] : [];
    byId("missing").replaceChildren(...name, ...(lacking.length ? [el("ul", {}, ...lacking)] : []));
    showPaper([job]);
  }

  function figures(job, result) {
    if (job.skema === null) return [el("p", { class: "lacking" }, say("web.no_scheme"))];
    if (result.band === null) {
      return [el("p", { class: "lacking" }, say("web.missing", { count: result.missing.length }))];
    }
    const figure = (key, value, kind) =>
      el("div", {}, say(key), el("strong", { class: kind }, ` ${value} `));
    return [
      el("div", { class: "figures" },
        figure("form.total", result.nilai, "nilai"),
        figure("form.kelas", result.band.kelas, "kelas"),
        figure("web.band", inLang(result.band.range), "span")),
    ];
  }

  function placeBox(result) {
    const { lower, upper } = result.band;
    const text = placeInBand(result);
    if (upper === null) return [el("p", {}, text)];
    const meter = el("meter", { min: lower, max: upper, value: result.nilai, "aria-label": say("form.place") });
    return [meter, el("p", {}, text)];
  }

  function goTo(event, factor) {
    event.preventDefault();
    const box = byId(`f-${factor.code}`);
    box.scrollIntoView({ block: "start" });
    box.querySelector("input").focus({ preventScroll: true });
  }

  function showTable() {
    const rows = jobs.map((job, index) => {
      const result = score(job);
      const name = blank(job.nama_jabatan) ? say("web.unnamed", { number: index + 1 }) : job.nama_jabatan;
      const lacks = say(job.skema === null ? "web.no_scheme" : "web.missing", { count: result.missing.length });
      const results = result.band
        ? [el("td", { class: "number" }, String(result.nilai)), el("td", { class: "number" }, String(result.band.kelas))]
        : [el("td", { colspan: "2" }, lacks)];
      const button = (key, onclick) => {
        const made = el("button", { type: "button", class: "small", onclick }, say(key));
        made.setAttribute("aria-label", `${say(key)}: ${name}`);
        return made;
      };
      return el(
        "tr",
        { "aria-current": index === current ? "true" : null },
        el("td", { class: "number" }, String(index + 1)),
        el("th", { scope: "row" }, name),
        el("td", {}, job.unit_kerja),
        el("td", {}, job.skema === null ? "" : inLang(schemes.get(job.skema).form_label)),
        ...results,
        el("td", {}, button("web.edit", () => edit(index)), button("web.remove", () => remove(index))),
      );
    });
    byId("jobs").tBodies[0].replaceChildren(...rows);
  }

  function edit(index) {
    current = index;
    showEditor();
    showResults();
    byId("nama_jabatan").focus();
  }

  function remove(index) {
    const before = { jobs: [...jobs], current };
    const [gone] = jobs.splice(index, 1);
    if (jobs.length === 0) jobs = [newJob()];
    current = Math.min(index < current ? current - 1 : current, jobs.length - 1);
    showEditor();
    changed();
    const undo = el("button", { type: "button", class: "small", onclick: () => {
      const added = jobs.filter((job) => !before.jobs.includes(job) && !pristine(job));
      jobs = [...before.jobs, ...added];
      current = before.current;
      showEditor();
      changed();
      tell([]);
    } }, say("web.undo"));
    tell([say("web.removed", { name: gone.nama_jabatan || `#${index + 1}` })], { action: undo });
    undo.focus();
  }

  const pristine = (job) => JSON.stringify(toSave(job)) === '{"tingkat":{}}';

  // The official form on paper.

  function showPaper(printed) {
    byId("paper").replaceChildren(...printed.map(paperForm));
  }

  function paperForm(job) {
    if (job.skema === null) return el("div", { class: "form" }, el("p", { class: "lack" }, say("web.no_scheme")));
    const scheme = schemes.get(job.skema);
    const result = score(job);
    const label = inLang(scheme.form_label);
    const names = [["form.job", "nama_jabatan"], ["form.unit", "unit_kerja"], ["form.agency", "instansi"]];
    const heads = ["form.number", "form.factor", "form.points", "form.standard", "form.note"];
    const head = (key) => el("th", { scope: "col" }, say(key, { scheme: label }));
    return el(
      "div",
      { class: "form" },
      el("h2", {}, say("form.title", { scheme: label.toUpperCase() })),
      el("table", { class: "names" }, el("tbody", {}, ...names.map(([key, field]) =>
        el("tr", {}, el("th", { scope: "row" }, say(key)), el("td", {}, `: ${job[field]}`))))),
      el("table", {},
        el("thead", {}, el("tr", {}, ...heads.map(head))),
        el("tbody", {}, ...paperRows(job, result), ...conclusion(result))),
      result.band ? null : el("p", { class: "lack" },
        say("web.not_complete", { factors: result.missing.map((factor) => factor.code).join(", ") })),
      el("p", { class: "receipt" }, byId("edition").textContent),
      signatures(),
    );
  }

  function paperRows(job, result) {
    const kept = part(job);
    const made = [];
    let number = "";
    for (const { factor, level } of result.rows) {
      const name = say("form.factor_row", { number: factor.number, name: inLang(factor.name) });
      if (factor.part !== null && factor.number !== number) made.push(paperRow(`${factor.number}.`, name, "", "", ""));
      number = factor.number;
      const note = kept.keterangan.get(factor.code);
      const written = level === null ? "" : say("form.level", { code: level.code });
      const remark = [written, blank(note) ? "" : note].filter(Boolean).join(". ");
      const row = factor.part === null
        ? [`${factor.number}.`, name]
        : ["", inLang(factor.part)];
      made.push(paperRow(...row, level === null ? "" : String(level.points), kept.standar.get(factor.code) ?? "",
        remark, factor.part !== null));
    }
    return made;
  }

  function paperRow(number, name, points, standard, note, isPart = false) {
    return el("tr", {}, el("td", {}, number), el("td", { class: isPart ? "part" : null }, name),
      el("td", { class: "points" }, points), el("td", {}, standard), el("td", {}, note));
  }

  function conclusion(result) {
    const row = (key, value, rest) => el("tr", {}, el("td"), el("th", { scope: "row" }, say(key)),
      el("td", { class: "value" }, value), el("td", { colspan: "2" }, rest));
    const { band, nilai } = result;
    return [
      el("tr", {}, el("td", { colspan: "5", class: "conclusion" }, say("form.conclusion"))),
      row("form.total", band ? String(nilai) : "", ""),
      row("form.kelas", band ? String(band.kelas) : "", band ? `(${inLang(band.range)})` : ""),
      row("form.place", "", band ? placeInBand(result) : ""),
    ];
  }

  function signatures() {
    const line = () => el("p", { class: "line" }, `(${".".repeat(30)})`);
    const member = () => el("div", {}, el("p", {}, say("form.member")), line());
    return el("div", { class: "signatures" }, el("p", {}, say("form.team")), el("p", {}, say("form.chair")), line(),
      el("div", { class: "pair" }, member(), member()));
  }

  // What people do.

  for (const key of LINES) {
    byId(key).maxLength = data.limits.line;
    byId(key).addEventListener("input", () => {
      jobs[current][key] = byId(key).value;
      changed();
    });
  }
  for (const code of ["id", "en"]) {
    byId(`lang-${code}`).addEventListener("click", () => {
      lang = code;
      tell([]);
      showAll();
    });
  }
  byId("add").addEventListener("click", () => {
    jobs.push(newJob());
    tell([]);
    edit(jobs.length - 1);
  });
  byId("open").addEventListener("click", () => byId("file").click());
  byId("file").addEventListener("change", async () => {
    const [file] = byId("file").files;
    if (file) await open(file);
    byId("file").value = "";
  });
  byId("save").addEventListener("click", save);
  byId("print-one").addEventListener("click", () => window.print());
  byId("print-all").addEventListener("click", () => {
    showPaper(jobs);
    window.print();
  });
  byId("form").addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("afterprint", () => showPaper([jobs[current]]));
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });

  showAll();
  byId("screen").hidden = false;
})();
