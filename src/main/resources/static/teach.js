// Waiting for drafts and reviewing them. Without this script the pages are loaded anew and everything works.
(() => {
  "use strict";
  const stages = document.querySelector("[data-stream]");
  if (stages) {
    const stream = new EventSource(stages.dataset.stream);
    stream.addEventListener("progress", (event) => {
      const queued = document.getElementById("queued");
      const list = JSON.parse(event.data);
      if (queued) queued.hidden = list.some((stage) => stage.state === "now");
      [...stages.children].forEach((item, i) => {
        item.className = list[i].state;
        item.firstElementChild.textContent = list[i].words;
        item.lastElementChild.textContent = stages.dataset[list[i].state];
      });
    });
    stream.addEventListener("end", () => {
      stream.close();
      location.reload();
    });
    document.querySelector(".look-again").hidden = true;
  }

  // The sentence of the draft on top stands in the middle of the text beside it.
  const centre = () => {
    const text = document.querySelector(".beside");
    const here = document.getElementById("here");
    if (text && here && getComputedStyle(text).overflowY === "auto") {
      text.scrollTop += here.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
    }
  };
  centre();
  document.addEventListener("htmx:afterSettle", centre);

  // The reasons leave the bar at the bottom, so that the question stays to be read above them.
  document.addEventListener("toggle", (event) => {
    if (event.target.open) event.target.scrollIntoView({ block: "nearest" });
  }, true);

  document.addEventListener("keydown", (event) => {
    const form = event.target.closest(".wording");
    if (form && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.querySelector("button.go").click();
    } else if (form && event.key === "Escape") {
      form.querySelector("[data-keys=Escape]").click();
    }
  });
})();
