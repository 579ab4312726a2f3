// Reads the question aloud with the voice of the browser, where it has one. Nothing is sent anywhere by this script.
(() => {
  "use strict";
  const synthesis = window.speechSynthesis;
  if (!synthesis || typeof SpeechSynthesisUtterance === "undefined") return;
  const { read, gap } = document.currentScript.dataset;

  const words = (stem) => {
    const copy = stem.cloneNode(true);
    copy.querySelectorAll("input").forEach((field) => field.replaceWith(` ${gap} `));
    copy.querySelectorAll("img").forEach((picture) => picture.replaceWith(` ${picture.alt} `));
    copy.querySelectorAll("audio").forEach((sound) => sound.remove());
    return copy.textContent.replace(/_{3,}/g, ` ${gap} `).replace(/\s+/g, " ").trim();
  };
  const speak = (stem) => {
    const spoken = synthesis.speaking;
    synthesis.cancel();
    if (spoken) return;
    const utterance = new SpeechSynthesisUtterance(words(stem));
    utterance.lang = stem.closest("[lang]").lang;
    const voice = synthesis.getVoices().find((each) => each.localService && each.lang.slice(0, 2) === utterance.lang.slice(0, 2));
    if (voice) utterance.voice = voice;
    synthesis.speak(utterance);
  };
  const offer = () => {
    document.querySelectorAll(".card .stem, .sheet .stem, .ask form .stem").forEach((stem) => {
      if (stem.nextElementSibling?.matches(".aloud")) return;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "quiet aloud";
      button.dataset.keys = "l";
      button.lang = document.documentElement.lang;
      button.innerHTML = '<kbd aria-hidden="true">l</kbd> <span></span>';
      button.lastChild.textContent = read;
      button.addEventListener("click", () => speak(stem));
      stem.after(button);
    });
  };
  offer();
  document.addEventListener("htmx:afterSettle", () => {
    synthesis.cancel();
    offer();
  });
  addEventListener("pagehide", () => synthesis.cancel());
})();
