// Takes today's cards along, keeps answers until the server has them, and shows the cards where there is no connection.
// An answer is kept on the device until the server says that it is on its disk.
(() => {
  "use strict";
  const base = document.currentScript.dataset.path;
  const notice = document.getElementById("unsent");
  if (!window.indexedDB || !notice) return;

  const AGE = 5 * 60_000;
  const BATCH = 60;
  const done = (request) => new Promise((yes, no) => {
    request.onsuccess = () => yes(request.result);
    request.onerror = () => no(request.error);
  });
  const database = new Promise((yes, no) => {
    const opening = indexedDB.open("tumen", 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore("state");
      opening.result.createObjectStore("answers", { keyPath: "sequence", autoIncrement: true });
    };
    opening.onsuccess = () => yes(opening.result);
    opening.onerror = () => no(opening.error);
  });
  const store = async (name, mode) => (await database).transaction(name, mode).objectStore(name);
  const state = async (key) => done((await store("state", "readonly")).get(key));
  const keep = async (key, value) => done((await store("state", "readwrite")).put(value, key));
  const answers = async () => done((await store("answers", "readonly")).getAll());
  // What is stored is on the device when its transaction is complete, not before.
  const change = async (deed) => {
    const transaction = (await database).transaction("answers", "readwrite");
    const complete = new Promise((yes, no) => {
      transaction.oncomplete = () => yes();
      transaction.onerror = transaction.onabort = () => no(transaction.error);
    });
    deed(transaction.objectStore("answers"));
    await complete;
  };
  const random = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const device = async () => {
    let id = await state("device");
    if (!id) await keep("device", (id = random()));
    return id;
  };
  const fill = (text, value) => text.replace("{0}", value);
  // Texts with formulas or pictures come from the server as HTML in which all words are escaped.
  const put = (element, text, html) => {
    if (html) element.innerHTML = html;
    else element.textContent = text;
  };
  // Pictures and sounds of the cards are taken along too.
  const take = async (cards) => {
    const files = cards.flatMap((card) => [card.promptHtml, card.answerHtml, ...(card.optionsHtml ?? [])])
      .flatMap((html) => [...(html ?? "").matchAll(/ src="([^"]+)"/g)].map((found) => found[1]));
    if (files.length && window.caches) await (await caches.open("media")).addAll([...new Set(files)]);
  };

  const show = async () => {
    const all = await answers();
    const words = notice.dataset;
    notice.hidden = all.length === 0;
    notice.querySelector("a").textContent = all.length === 1 ? words.one : fill(words.many, all.length);
    document.dispatchEvent(new CustomEvent("tumen:unsent", { detail: all }));
    return all;
  };

  let sending = null;
  const send = () => (sending ??= upload().catch(() => false).finally(() => (sending = null)));
  const upload = async () => {
    const all = await show();
    const waiting = all.filter((answer) => !answer.refused);
    if (!waiting.length || !navigator.onLine) return false;
    const learner = waiting[0].learner;
    const batch = waiting.filter((answer) => answer.learner === learner).slice(0, BATCH);
    const response = await fetch(base + "api/events", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        device: await device(),
        learner,
        sent: Date.now(),
        answers: batch.map(({ key, sequence, at, question, version, form, response, rating, takenMillis }) =>
          ({ key, sequence, at, question, version, form, response, rating, takenMillis })),
      }),
    });
    if (!response.ok) return false;
    const fates = new Map((await response.json()).answers.map((each) => [each.key, each]));
    await change((kept) => batch.forEach((answer) => {
      const fate = fates.get(answer.key);
      if (!fate) return;
      if (fate.fate === "refused") kept.put({ ...answer, refused: fate.sentence });
      else kept.delete(answer.sequence);
    }));
    await show();
    return batch.length < waiting.length ? upload() : true;
  };

  const fetchQueue = async (anew) => {
    const known = await state("queue");
    if (!navigator.onLine || (!anew && known && Date.now() - known.fetched < AGE)) return;
    const response = await fetch(base + "api/queue");
    if (!response.ok) return;
    // What was answered and has not gone up yet is not asked again.
    const waiting = new Set((await answers()).map((answer) => answer.question));
    const queue = await response.json();
    queue.cards = queue.cards.filter((card) => !waiting.has(card.question));
    await keep("queue", { ...queue, fetched: Date.now() });
    document.dispatchEvent(new CustomEvent("tumen:queue"));
    await take(queue.cards);
  };
  const meet = async () => {
    try {
      const sent = await send();
      await fetchQueue(sent);
    } catch {
      // Without a connection everything stays as it is.
    }
  };

  addEventListener("online", meet);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && meet());
  addEventListener("load", () => {
    meet();
    navigator.serviceWorker?.register(base + "sw.js", { scope: base }).catch(() => {});
  });

  // The page that works without a connection.
  const page = document.getElementById("offline-practise");
  if (!page) return;
  const $ = (name) => page.querySelector(`[data-part="${name}"]`);
  const words = page.dataset;
  let card = null;
  let shown = 0;

  const interval = (outcome) => outcome.days > 0
    ? fill(outcome.days === 1 ? words.day : words.days, outcome.days)
    : outcome.seconds < 3600 ? fill(words.minutes, Math.max(1, Math.round(outcome.seconds / 60)))
      : fill(words.hours, Math.round(outcome.seconds / 3600));

  const next = async () => {
    const queue = await state("queue");
    const waiting = new Set((await answers()).map((answer) => answer.question));
    const left = queue ? queue.cards.filter((each) => !waiting.has(each.question)) : [];
    card = left[0] ?? null;
    $("card").hidden = !card;
    $("nothing").hidden = Boolean(card);
    $("left").textContent = card ? fill(left.length === 1 ? words.leftOne : words.left, left.length) : "";
    if (!card) {
      $("nothing").querySelector("h1").focus();
      return;
    }
    shown = Date.now();
    $("deck").textContent = card.deckTitle;
    put($("stem"), card.prompt, card.promptHtml);
    $("stem").lang = card.language;
    $("answered").hidden = true;
    $("options").replaceChildren(...options());
    $("options").lang = card.form === "truth" ? "" : card.language;
    $("reveal").hidden = card.form !== "flashcard";
    $("stem").focus();
  };
  const options = () => {
    const texts = card.form === "truth" ? [["true", words.true], ["false", words.false]] : card.options.map((text, at) => [text, text, card.optionsHtml?.[at]]);
    return texts.map(([value, text, html], at) => {
      const button = document.createElement("button");
      const key = document.createElement("kbd");
      const label = document.createElement("span");
      key.textContent = at + 1;
      key.setAttribute("aria-hidden", "true");
      put(label, text, html);
      button.append(key, " ", label);
      button.dataset.keys = at + 1;
      button.dataset.value = value;
      const item = document.createElement("li");
      item.append(button);
      return item;
    });
  };
  const answer = (value) => {
    const right = value === null || value === card.answer;
    card.given = value;
    const verdict = $("verdict");
    verdict.className = value === null ? "" : "verdict " + (right ? "right" : "wrong");
    const said = document.createElement("b");
    said.textContent = value === null ? "" : (right ? "✓ " + words.right : "✗ " + words.wrong);
    verdict.replaceChildren(said);
    put($("key"), card.form === "truth" ? words[card.answer] : card.answer, card.answerHtml);
    $("key").lang = card.form === "truth" ? "" : card.language;
    const quote = $("quote");
    quote.hidden = !card.quote;
    if (card.quote) {
      const mark = document.createElement("mark");
      mark.textContent = card.quote.marked;
      quote.replaceChildren(card.quote.before, mark, card.quote.after);
      quote.lang = card.language;
    }
    const ahead = Math.max(0, Math.min(card.outcomes.length - 1, days()));
    const suggested = right ? "good" : "again";
    for (const button of $("ratings").querySelectorAll("button")) {
      const rating = button.dataset.rating;
      button.querySelector("span").textContent = interval(card.outcomes[ahead][rating]);
      button.classList.toggle("suggested", rating === suggested);
      button.dataset.keys = button.dataset.grade + (rating === suggested ? " space enter" : "");
    }
    $("options").replaceChildren();
    $("reveal").hidden = true;
    $("answered").hidden = false;
    $("key").focus();
  };
  // Days since the cards were taken along, as the server counted their first day.
  const days = () => Math.floor((Date.now() - card.dayStarted) / 86_400_000);
  const rate = async (rating) => {
    const rated = card;
    card = null;
    const response = rated.form === "flashcard" ? { recalled: rating !== "again" }
      : rated.form === "truth" ? { judged: rated.given === "true" } : { chosen: [rated.given] };
    const queue = await state("queue");
    await change((kept) => kept.add({
      key: Date.now().toString(16).padStart(12, "0") + random().slice(12), at: Date.now(), learner: queue.learner, question: rated.question, version: rated.version,
      form: rated.form, response, rating, takenMillis: Math.min(600_000, Date.now() - shown),
    }));
    await show();
    await next();
    meet();
  };

  page.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button || !card) return;
    if (button.dataset.value) answer(button.dataset.value);
    else if (button.dataset.rating) rate(button.dataset.rating);
    else if (button.dataset.part === "turn") answer(null);
  });
  document.addEventListener("tumen:queue", () => {
    if (!card) next();
  });
  document.addEventListener("tumen:unsent", ({ detail }) => {
    const refused = detail.filter((each) => each.refused);
    $("waiting").hidden = detail.length === 0;
    $("refused").textContent = refused.length ? fill(words.refused, refused.length) + " " + refused[0].refused : "";
  });
  $("download").addEventListener("click", async () => {
    const file = new Blob([JSON.stringify(await answers(), null, 1)], { type: "application/json" });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = "tumen-unsent.json";
    link.click();
    URL.revokeObjectURL(link.href);
  });
  next();
})();
