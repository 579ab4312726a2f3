// The short games by tapping and by keys. Without this script each row has a list to choose from; the lists stay what is sent.
(() => {
  "use strict";
  const form = document.querySelector("form[data-game]");
  if (!form) return;
  const say = (text) => (document.getElementById("told").textContent = text);
  const words = (pattern, ...values) => pattern.replace(/\{(\d)\}/g, (_, n) => values[n]);
  const make = (name, parent, attributes = {}) => {
    const made = parent.appendChild(document.createElement(name));
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  form.querySelector(".keys").hidden = false;

  const timer = document.getElementById("timer");
  const from = Date.now();
  timer.hidden = false;
  setInterval(() => {
    const seconds = Math.floor((Date.now() - from) / 1000);
    timer.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }, 1000);

  const rows = form.querySelector(".rows");
  if (form.dataset.game === "match") match();
  else timeline();
  rows.hidden = true;

  function match() {
    const selects = [...rows.querySelectorAll("select")];
    const board = make("div", form, { class: "tiles", lang: rows.lang });
    rows.before(board);
    const tiles = (texts, names) => {
      const list = make("ul", board);
      return texts.map((text, at) => {
        const tile = make("button", make("li", list), { type: "button", class: "tile", "aria-pressed": "false", "data-keys": names[at] });
        make("kbd", tile, { "aria-hidden": "true" }).textContent = names[at];
        make("span", tile).textContent = text;
        make("span", tile, { class: "with" });
        return tile;
      });
    };
    const numbers = "123456".split("");
    const letters = "abcdef".split("");
    const answers = [...selects[0].options].slice(1).map((option) => option.value);
    const lefts = tiles(selects.map((select) => select.closest("label").querySelector("span").textContent), numbers);
    const rights = tiles(answers, letters);
    let chosen = null; // a tile that waits for its partner

    const show = () => {
      const used = new Map();
      selects.forEach((select, at) => {
        const right = answers.indexOf(select.value);
        if (right >= 0) used.set(right, at);
        lefts[at].classList.toggle("paired", right >= 0);
        lefts[at].querySelector(".with").textContent = right >= 0 ? letters[right] : "";
      });
      rights.forEach((tile, at) => {
        tile.classList.toggle("paired", used.has(at));
        tile.querySelector(".with").textContent = used.has(at) ? numbers[used.get(at)] : "";
      });
      [...lefts, ...rights].forEach((tile) => tile.setAttribute("aria-pressed", String(tile === chosen)));
    };
    const press = (tile) => {
      const mine = lefts.includes(tile) ? lefts : rights;
      if (chosen === tile) {
        chosen = null;
      } else if (!chosen || mine.includes(chosen)) {
        chosen = tile;
      } else {
        const left = lefts.indexOf(mine === lefts ? tile : chosen);
        const right = rights.indexOf(mine === rights ? tile : chosen);
        selects.forEach((select) => {
          if (select.value === answers[right]) select.value = "";
        });
        selects[left].value = answers[right];
        chosen = null;
        const free = selects.filter((select) => !select.value).length;
        say(`${words(form.dataset.with, numbers[left], letters[right])} ${words(form.dataset.free, free)}`);
        if (!free) form.querySelector("button.go").focus();
      }
      show();
    };
    board.addEventListener("click", (event) => {
      const tile = event.target.closest(".tile");
      if (tile) press(tile);
    });
    show();
  }

  function timeline() {
    const list = make("ol", form, { class: "sorting", lang: rows.lang });
    rows.before(list);
    const items = [...rows.children].map((row) => {
      const item = make("li", list);
      make("span", item).textContent = row.querySelector("label span").textContent;
      const move = make("span", item, { class: "move", lang: document.documentElement.lang });
      for (const [step, sign, name] of [[-1, "↑", form.dataset.earlier], [1, "↓", form.dataset.later]]) {
        const button = make("button", move, { type: "button", "aria-label": `${name}: ${item.firstChild.textContent}`, "data-step": step });
        button.textContent = sign;
      }
      return { item, place: row.querySelector("select") };
    });
    const show = () => {
      [...list.children].forEach((item, at) => {
        items.find((each) => each.item === item).place.value = String(at + 1);
        item.querySelector("[data-step='-1']").disabled = at === 0;
        item.querySelector("[data-step='1']").disabled = at === list.children.length - 1;
      });
    };
    const move = (item, step, focus) => {
      const other = step < 0 ? item.previousElementSibling : item.nextElementSibling;
      if (!other) return;
      other[step < 0 ? "before" : "after"](item);
      show();
      item.classList.remove("moved");
      void item.offsetWidth;
      item.classList.add("moved");
      const place = [...list.children].indexOf(item) + 1;
      say(words(form.dataset.place, item.firstChild.textContent, place, list.children.length));
      (focus.disabled ? item.querySelector("button:not(:disabled)") : focus).focus();
    };
    list.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button) move(button.closest("li"), Number(button.dataset.step), button);
    });
    list.addEventListener("keydown", (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      const item = event.target.closest("li");
      if (step && item) {
        event.preventDefault();
        move(item, step, item.querySelector(`[data-step='${step}']`));
      }
    });
    show();
  }
})();
