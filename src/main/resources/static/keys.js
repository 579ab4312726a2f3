// The keys of the pages: an element says in data-keys which keys press it. Without this script everything works by
// mouse, touch and Tab.
(() => {
  "use strict";
  const script = document.currentScript;
  const $ = (selector) => document.querySelector(selector);

  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const at = event.target;
    if ($("dialog[open]") || at.closest("textarea, select, input:not([type=checkbox])")) return;
    const key = { " ": "space", Enter: "enter" }[event.key] || event.key;
    // Space and enter belong to the control that has the focus, if one has.
    if ((key === "space" || key === "enter") && at.closest("a, button, input, summary")) return;
    // What cannot be seen cannot be pressed: reasons in a list that is closed.
    // Of several questions on a page only the one that has the focus is answered.
    const mine = (each) => !each.closest("[data-keys-within]") || each.closest("[data-keys-within]").contains(at);
    const pressed = [...document.querySelectorAll(`[data-keys~="${CSS.escape(key)}"]`)].find((each) => mine(each) && each.checkVisibility());
    if (pressed) {
      event.preventDefault();
      pressed.click();
    }
  });

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-opens]");
    const dialog = opener && document.getElementById(opener.dataset.opens);
    if (dialog) {
      event.preventDefault();
      dialog.showModal();
    }
  });

  // The server greets by the visitor's clock and begins their days at their midnight.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    document.cookie = `tumen-zone=${encodeURIComponent(zone)}; Path=${script.dataset.path}; Max-Age=34560000; SameSite=Lax${secure}`;
  }

  // An error is shown in place of the page's content; an answer that could not be sent stays where it is.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const detail = event.detail;
    if (detail.xhr.status >= 400) {
      detail.shouldSwap = true;
      detail.isError = false;
      detail.target = $("main");
      detail.selectOverride = "main";
    }
  });
  const offline = (hidden) => {
    const line = $("#offline");
    if (line) line.hidden = hidden;
  };
  document.addEventListener("htmx:beforeRequest", () => offline(true));
  document.addEventListener("htmx:sendError", () => offline(false));
})();
