// A live quiz: the screen comes over a stream, or by asking when no stream gets through; what is sent is sent again until
// it is acknowledged. Without this script the page loads itself anew and the forms post.
(() => {
  "use strict";
  const screen = document.getElementById("screen");
  if (!screen) return;
  const said = document.getElementById("said");
  const line = document.getElementById("line");
  const announce = document.getElementById("announce");
  const data = screen.dataset;
  let id = Number(data.id);
  let told = new Set();
  let ahead = 0; // of the server's clock against performance.now(), in milliseconds

  const serverNow = () => performance.now() + ahead;
  const setTime = (now) => { ahead = now - performance.now(); };
  const show = (element, text) => {
    element.textContent = text;
    element.hidden = !text;
  };

  // Showing

  const fields = (root) => [...root.querySelectorAll("input:not([type=hidden]), select")];
  // The teacher's board comes in parts; those that have not changed stay, with what is typed and open in them.
  const replaceParts = (html) => {
    const fresh = document.createElement("div");
    fresh.innerHTML = html;
    const parts = [...fresh.querySelectorAll("[data-part]")];
    const shown = (name) => screen.querySelector(`[data-part=${name}]`);
    for (const old of screen.querySelectorAll("[data-part]")) {
      if (!parts.some((part) => part.dataset.part === old.dataset.part)) old.remove();
    }
    let before = null;
    for (const part of parts) {
      const old = shown(part.dataset.part);
      const text = part.outerHTML;
      part.shownAs = text;
      if (!old) {
        if (before) before.after(part);
        else screen.prepend(part);
      } else if (old.shownAs !== text) {
        exchange(old, part);
      }
      before = shown(part.dataset.part);
    }
  };
  const exchange = (old, part) => {
    if (old.querySelector("details[open]")) part.querySelector("details")?.setAttribute("open", "");
    const at = old.contains(document.activeElement) ? document.activeElement : null;
    old.replaceWith(part);
    if (at && at.id) {
      const again = document.getElementById(at.id);
      if (again) {
        again.value = at.value;
        again.focus();
      }
    } else if (at && at.matches("button")) {
      const again = [...part.querySelectorAll("button")];
      (again.find((button) => button.value === at.value) || again[0])?.focus();
    }
  };

  const replaceAll = (html) => {
    const before = screen.querySelector("[data-question]");
    const values = before ? fields(before).map((f) => (f.type === "checkbox" || f.type === "radio" ? f.checked : f.value)) : [];
    const focused = before ? fields(before).indexOf(document.activeElement) : -1;
    screen.innerHTML = html;
    const after = screen.querySelector("[data-question]");
    const same = before && after && before.dataset.question === after.dataset.question && before.dataset.kept === after.dataset.kept;
    if (same) {
      // More time, or a pause that is over: what was typed stays.
      fields(after).forEach((f, i) => {
        if (f.type === "checkbox" || f.type === "radio") f.checked = Boolean(values[i]);
        else f.value = values[i] ?? "";
      });
      if (focused >= 0) fields(after)[focused]?.focus();
    } else {
      said.hidden = true;
      const target = screen.querySelector("[data-focus]");
      const input = screen.querySelector("input[name=text]");
      if (input) input.focus();
      else if (target) target.focus();
    }
    if (!same && after) told = new Set();
  };

  const take = (message, fromStream) => {
    setTime(message.now);
    if (message.id < id && fromStream) return;
    id = Math.max(id, message.id);
    if (message.html) ("parts" in data ? replaceParts : replaceAll)(message.html);
    show(said, message.sentence || "");
    tick();
  };

  // The clock, which is the server's

  const tick = () => {
    const timed = screen.querySelector("[data-closes]");
    const timer = screen.querySelector("[data-timer]");
    if (!timed || !timer) return;
    const now = serverNow();
    const opens = Number(timed.dataset.opens || 0);
    const left = Math.max(0, Math.ceil((Number(timed.dataset.closes) - Math.max(now, opens)) / 1000));
    timer.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    const reading = now < opens;
    const hint = timed.querySelector(".reading");
    if (hint) hint.hidden = !reading;
    const closed = !("parts" in data) && left === 0 && now > opens;
    for (const control of timed.querySelectorAll("form button")) control.disabled = control.form.dataset.sending === "" || ((reading || closed) && !control.closest("[action$=turns]"));
    // A screen reader hears of the time at most five times a question.
    for (const [limit, words] of [[30, data.seconds], [10, data.seconds], [5, data.seconds], [0, data.over]]) {
      if (!reading && left <= limit && left > limit - 5 && !told.has(limit) && timed.dataset.kept !== "true") {
        told.add(limit);
        announce.textContent = words.replace("{0}", left);
      }
    }
  };
  setInterval(tick, 200);

  // Hearing: a stream, and asking when nothing is heard from it

  let heard = performance.now();
  let polling = false;
  let streams = false;
  let stopped = false;
  let source = null;
  const listen = () => {
    const url = new URL(data.stream, location.href);
    url.searchParams.set("after", id);
    source = new EventSource(url);
    const hear = (name, act) => source.addEventListener(name, (event) => {
      heard = performance.now();
      polling = false;
      streams = true;
      if (!document.querySelector("[data-sending]")) line.hidden = true;
      act(JSON.parse(event.data));
    });
    hear("hello", (message) => {
      setTime(message.now);
      if (data.pong) post(data.pong, new URLSearchParams({ connection: message.connection })).catch(() => {});
    });
    hear("beat", (message) => setTime(message.now));
    hear("screen", (message) => take(message, true));
    hear("end", (message) => {
      source.close();
      if (message.why === "replaced" && !screen.querySelector("[data-away]")) {
        stopped = true;
        show(line, line.dataset.replaced);
        const back = document.createElement("button");
        back.className = "quiet";
        back.textContent = line.dataset.here;
        back.addEventListener("click", () => location.reload());
        line.append(" ", back);
      } else {
        heard = 0;
        setTimeout(listen, 1000);
      }
    });
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED && !stopped) setTimeout(listen, 3000);
    });
  };

  const poll = async () => {
    if (stopped) return;
    const url = new URL(data.poll, location.href);
    url.searchParams.set("after", id);
    try {
      const response = await fetch(url, { headers: { Accept: "application/json" } });
      line.hidden = true;
      if (response.status === 200) take(await response.json(), true);
    } catch {
      show(line, line.dataset.waiting);
    }
  };
  // A stream says something every eight seconds at least, and a greeting at once; a school's proxy may hold it back.
  setInterval(() => {
    const silent = performance.now() - heard;
    if (!stopped && silent > (streams && !polling ? 12000 : 4000)) {
      polling = true;
      poll();
    }
  }, 1500);

  // Sending, again and again until the server has answered

  const post = (url, body) => fetch(url, {
    method: "POST",
    body,
    headers: { Accept: "application/json" },
    signal: AbortSignal.timeout(6000),
  });
  const untilAnswered = async (url, body) => {
    for (let wait = 400; ; wait = Math.min(wait * 2, 4000)) {
      try {
        const response = await post(url, body);
        if (response.status < 500 && response.status !== 429) return response;
      } catch {
        // The line is broken; the same key makes it the same answer.
      }
      show(line, line.dataset.waiting);
      await new Promise((resume) => setTimeout(resume, wait * (0.75 + Math.random() / 2)));
    }
  };

  const random = () => [...crypto.getRandomValues(new Uint8Array(12))].map((b) => b.toString(16).padStart(2, "0")).join("");
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-answer], [data-command]")) return;
    event.preventDefault();
    const button = event.submitter;
    if (button?.dataset.sure && !confirm(button.dataset.sure)) return;
    const body = new URLSearchParams(new FormData(form, button));
    if (form.matches("[data-answer]")) body.set("key", random());
    else body.set("id", random());
    const controls = [...form.querySelectorAll("button")];
    controls.forEach((control) => { control.disabled = true; });
    form.dataset.sending = "";
    const response = await untilAnswered(form.getAttribute("action"), body);
    delete form.dataset.sending;
    controls.forEach((control) => { control.disabled = false; });
    line.hidden = true;
    if (response.headers.get("Content-Type")?.startsWith("application/json")) take(await response.json(), false);
    else location.reload();
  });

  setTime(Number(data.now));
  for (const part of screen.querySelectorAll("[data-part]")) part.shownAs = part.outerHTML;
  tick();
  listen();
})();
