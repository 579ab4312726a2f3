// Reading: n goes to the next questions that wait; the time of an answer counts from when its question was opened.
(() => {
  "use strict";
  const groups = [...document.querySelectorAll(".asks")];
  document.addEventListener("toggle", (event) => {
    if (event.target.matches(".asks") && event.target.open) {
      event.target.querySelectorAll("[name=shown]").forEach((field) => (field.value = Date.now()));
    }
  }, true);
  // The next question of the group is looked at from now on.
  document.addEventListener("htmx:afterSwap", (event) => {
    event.target.closest(".asks")?.querySelectorAll("[name=shown]").forEach((field) => (field.value = Date.now()));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "n" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("textarea, select, input")) return;
    const here = event.target.closest(".ask");
    const next = here?.nextElementSibling?.querySelector("form")
      ? here.nextElementSibling.querySelector(".stem")
      : waiting(event.target.closest(".asks"));
    if (next) {
      event.preventDefault();
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "center" });
    }
  });
  function waiting(after) {
    const left = groups.filter((group) => group.querySelector("form"));
    const group = left.find((each) => (after ? after.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING : each.getBoundingClientRect().top > 0)) ?? left[0];
    if (!group) return null;
    group.open = true;
    return group.querySelector("form .stem");
  }
})();
