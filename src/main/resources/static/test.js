// Taking a test: one question on the screen, every change saved at once, and kept on the device until the server has said
// that it has it. Without this script all questions stand below each other, each with a button that saves it.
(() => {
  "use strict";
  const print = document.getElementById("print");
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }
  const main = document.querySelector("main[data-attempt]");
  if (!main) return;
  const words = main.dataset;
  const $ = (id) => document.getElementById(id);
  const sheets = [...document.querySelectorAll(".sheet")];
  const fill = (text, ...values) => values.reduce((so, value, i) => so.replace(`{${i}}`, value), text);
  const say = (text) => { $("said").textContent = text; };
  document.documentElement.classList.add("js");

  // What waits to be sent: the latest answer to each question, kept across reloads and closed tabs.
  const store = "tumen-attempt-" + words.attempt;
  let memory = {};
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(store)) || {};
    } catch {
      return memory;
    }
  };
  const write = (waiting) => {
    memory = waiting;
    try {
      if (Object.keys(waiting).length) localStorage.setItem(store, JSON.stringify(waiting));
      else localStorage.removeItem(store);
    } catch { /* private windows: kept in this tab only */ }
  };
  const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
  const show = () => {
    const n = Object.keys(read()).length;
    $("saved").textContent = n === 0 ? words.saved : n === 1 ? words.one : fill(words.waiting, n);
  };
  const trouble = (text) => {
    $("trouble").hidden = !text;
    $("trouble").textContent = text;
  };

  const fields = (form) => {
    const data = new URLSearchParams(new FormData(form));
    data.delete("key");
    return data;
  };
  let counter = Date.now();
  let soon = 0;
  const last = new Map();
  // Kept on the device at once; sent at once, or after the pause that typing needs.
  const change = (form, body, pause) => {
    const waiting = read();
    const slot = form.elements.slot.value;
    const said = (body || fields(form)).toString();
    mark(form.closest(".sheet"));
    if (last.get(slot) !== said) {
      last.set(slot, said);
      counter = Math.max(counter + 1, Date.now());
      waiting[slot] = { key: newKey(), made: Date.now(), sequence: counter, body: said };
      write(waiting);
      show();
    }
    clearTimeout(soon);
    soon = setTimeout(send, pause || 0);
  };

  let sending = null;
  let delay = 1000;
  let later = 0;
  const post = async (slot, entry, keepalive) => {
    const body = new URLSearchParams(entry.body);
    body.set("key", entry.key);
    body.set("age", String(Math.max(0, Date.now() - entry.made)));
    body.set("sequence", String(entry.sequence));
    const response = await fetch(words.url + "/answers", { method: "POST", headers: { Accept: "application/json" }, body, keepalive });
    // Signed out elsewhere, or the server is busy: the answer stays here until it is taken.
    if (response.status === 403 || response.status === 404) trouble(words.away);
    if (response.status >= 500 || [403, 404, 429].includes(response.status)) throw new Error(String(response.status));
    const waiting = read();
    if (waiting[slot] && waiting[slot].key === entry.key) {
      delete waiting[slot];
      write(waiting);
    }
    const result = await response.json().catch(() => ({ saved: false, sentence: "" }));
    if (!result.saved) trouble(fill(words.refused, sheetOf(slot)?.dataset.number ?? "", result.sentence));
    else sync(result);
  };
  const send = () => {
    if (sending) return sending;
    clearTimeout(later);
    sending = (async () => {
      try {
        for (let all = Object.entries(read()); all.length; all = Object.entries(read())) await post(...all[0], false);
        delay = 1000;
      } catch {
        delay = Math.min(delay * 2, 30000);
        later = setTimeout(send, delay);
      }
      show();
    })().finally(() => { sending = null; });
    return sending;
  };
  const sheetOf = (slot) => sheets.find((sheet) => sheet.dataset.slot === slot);

  // Answers that an earlier tab could not send stand in the form again.
  const restore = (form, body) => {
    const data = new URLSearchParams(body);
    for (const control of form.elements) {
      if (!control.name || ["slot", "key"].includes(control.name) || control.type === "hidden" || control.type === "submit") continue;
      const values = data.getAll(control.name);
      if (control.type === "radio" || control.type === "checkbox") control.checked = values.includes(control.value);
      else {
        const same = [...form.elements].filter((other) => other.name === control.name);
        control.value = values[same.indexOf(control)] ?? "";
      }
    }
  };

  const isAnswered = (form) => {
    const on = [...form.elements].filter((c) => ["option", "truth", "typed", "gap", "right"].includes(c.name));
    if (!on.length) return form.dataset.kept === "yes" || form.closest(".sheet").dataset.answered === "yes";
    return on.some((c) => (c.type === "radio" || c.type === "checkbox" ? c.checked : c.value.trim() !== ""));
  };
  const place = (sheet) => document.querySelector(`.map [data-number="${sheet.dataset.number}"]`);
  const mark = (sheet) => {
    const link = place(sheet);
    if (!link) return;
    const answered = isAnswered(sheet.querySelector(".answer-form"));
    if (!link.classList.contains("settled")) {
      link.classList.toggle("answered", answered);
      link.classList.toggle("open", !answered);
    }
    const flagged = link.classList.contains("flagged");
    link.querySelector(".state").textContent = ", " + (answered ? words.answered : words.open) + (flagged ? ", " + words.flagged : "");
  };

  // Said before this script had come: the form no longer stands as the server wrote it.
  const touched = (form) => [...form.elements].some((c) => {
    if (c.type === "radio" || c.type === "checkbox") return c.checked !== c.defaultChecked;
    if (c.tagName === "SELECT") return ![...c.options].every((o) => o.selected === o.defaultSelected) && c.value !== "";
    return c.tagName === "INPUT" && c.value !== c.defaultValue;
  });

  // One question at a time.
  let at = 0;
  const go = (index, focus) => {
    if (index < 0 || index >= sheets.length) return;
    at = index;
    sheets.forEach((sheet, i) => { sheet.hidden = i !== at; });
    document.querySelectorAll(".map [data-number]").forEach((link) => {
      if (Number(link.dataset.number) === at + 1) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    });
    $("previous").hidden = at === 0;
    $("following").hidden = at === sheets.length - 1;
    if (focus) {
      history.replaceState(null, "", "#q-" + (at + 1));
      const field = sheets[at].querySelector("[name=typed]:enabled, .stem input:enabled");
      (sheets[at].querySelector(".tried .verdict") || field || sheets[at].querySelector(".stem")).focus();
    }
  };
  const wanted = () => {
    const hash = /^#q-(\d+)$/.exec(location.hash);
    return (hash ? Number(hash[1]) : Number(words.at)) - 1;
  };
  const oneWay = words.oneway === "true";
  if (!oneWay) {
    document.querySelector(".steps").hidden = false;
    $("previous").addEventListener("click", () => go(at - 1, true));
    $("following").addEventListener("click", () => go(at + 1, true));
    document.querySelectorAll(".map a").forEach((link) => link.addEventListener("click", (event) => {
      event.preventDefault();
      go(Number(link.dataset.number) - 1, true);
    }));
    window.addEventListener("hashchange", () => go(wanted(), true));
  }

  sheets.forEach((sheet) => {
    const form = sheet.querySelector(".answer-form");
    const waiting = read()[sheet.dataset.slot];
    if (place(sheet)?.classList.contains("answered")) sheet.dataset.answered = "yes";
    if (touched(form)) {
      form.dataset.kept = "yes";
      change(form);
    } else if (waiting) {
      restore(form, waiting.body);
      mark(sheet);
    }
    form.addEventListener("input", (event) => {
      if (["place", "certainty"].includes(event.target.name)) form.dataset.kept = "yes";
      change(form, null, event.target.matches("[name=typed], [name=gap]") ? 400 : 0);
    });
    form.addEventListener("submit", (event) => {
      const button = event.submitter;
      if (button && ["check", "next", "pass"].includes(button.name)) {
        // The page comes anew from the server; what waits for other questions stays in the outbox.
        const rest = read();
        delete rest[sheet.dataset.slot];
        write(rest);
        return;
      }
      event.preventDefault();
      if (button && button.name === "clear") {
        for (const control of form.elements) {
          if (control.type === "radio" || control.type === "checkbox") control.checked = false;
          else if (["typed", "gap", "right"].includes(control.name)) control.value = "";
        }
        delete form.dataset.kept;
        sheet.dataset.answered = "";
        const body = fields(form);
        body.set("clear", "1");
        change(form, body);
        if (!oneWay) sheet.querySelector(".stem").focus();
        return;
      }
      form.dataset.kept = "yes";
      change(form);
      if (!oneWay) go(at + 1, true);
    });
    const flag = sheet.querySelector(".flag-form");
    flag?.addEventListener("submit", (event) => {
      event.preventDefault();
      const on = flag.elements.on.value === "1";
      fetch(flag.action, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(new FormData(flag)) })
        .then((response) => {
          if (!response.ok) throw new Error(String(response.status));
          flag.elements.on.value = on ? "0" : "1";
          flag.querySelector(".word").textContent = on ? words.unflag : words.flag;
          place(sheet).classList.toggle("flagged", on);
          mark(sheet);
          say(on ? words.flagged : words.unflag);
        })
        .catch(() => trouble(words.offline));
    });
  });

  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
    const target = event.target;
    if (target.closest("select, textarea") || (target.closest("input") && !["radio", "checkbox"].includes(target.type))) return;
    const sheet = sheets[at];
    if (!oneWay && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      event.preventDefault();
      go(at + (event.key === "ArrowLeft" ? -1 : 1), true);
    } else if (event.key === "f") {
      sheet.querySelector(".flag-form button")?.click();
    } else if (/^[1-9]$/.test(event.key)) {
      const option = sheet.querySelectorAll(".choices input")[Number(event.key) - 1];
      if (option && !option.disabled && !sheet.querySelector(".choices").closest("fieldset").disabled) {
        event.preventDefault();
        option.click();
      }
    }
  });

  // The server's clock: what was left when the page was made, counted by a clock that nobody can set.
  let left = words.left === undefined ? null : Number(words.left);
  let from = performance.now();
  let ended = false;
  const total = Number(words.total);
  const announced = new Set();
  const remaining = () => left - (performance.now() - from);
  const sync = (state) => {
    if (left !== null && state.left >= 0) {
      left = state.left;
      from = performance.now();
    }
    if (state.submitted) location.assign(words.url + "/result");
  };
  const announce = (name, text, when, now) => {
    if (announced.has(name) || now > when) return;
    announced.add(name);
    if (now > when - 30000) say(text);
  };
  const tick = async () => {
    const now = Math.max(0, remaining());
    const seconds = Math.ceil(now / 1000);
    const clock = $("clock");
    clock.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    clock.classList.toggle("late", now <= 60000);
    announce("half", fill(words.half, Math.round(total / 120000)), total / 2, now);
    if (total > 600000) announce("five", words.five, 300000, now);
    if (total > 120000) announce("one", words.minute, 60000, now);
    if (now === 0 && !ended) {
      ended = true;
      say(words.up);
      await Promise.race([send(), new Promise((done) => setTimeout(done, 5000))]);
      $("time-up").submit();
    }
  };
  if (left !== null) {
    const hide = $("hide");
    const hidden = () => { try { return localStorage.getItem("tumen-no-clock") === "1"; } catch { return false; } };
    const dress = (off) => {
      $("clock").hidden = off;
      document.querySelector(".until").hidden = off;
      hide.textContent = off ? words.show : words.hide;
    };
    hide.hidden = false;
    dress(hidden());
    hide.addEventListener("click", () => {
      const off = !$("clock").hidden;
      try { localStorage.setItem("tumen-no-clock", off ? "1" : "0"); } catch { /* for this page only */ }
      dress(off);
    });
    tick();
    setInterval(tick, 500);
  }

  // Back from sleep, or from being offline.
  const back = () => {
    if (document.visibilityState === "hidden") {
      for (const [slot, entry] of Object.entries(read())) post(slot, entry, true).catch(() => {});
      return;
    }
    send();
    fetch(words.url, { headers: { Accept: "application/json" } }).then((r) => (r.ok ? r.json() : null)).then((state) => state && sync(state)).catch(() => {});
  };
  document.addEventListener("visibilitychange", back);
  window.addEventListener("online", send);

  // Nothing is handed in while something waits.
  $("hand-in").addEventListener("click", async (event) => {
    event.preventDefault();
    document.activeElement?.blur();
    await send();
    if (Object.keys(read()).length) trouble(words.offline);
    else location.assign(event.target.closest("a").href);
  });
  if (!oneWay) go(Math.min(Math.max(0, wanted()), sheets.length - 1), location.hash !== "");
  show();
  if (Object.keys(read()).length) send();
})();
