// A card that was scanned brings its codes after the hash sign: they go into the form and out of the address.
(() => {
  "use strict";
  const codes = /^#([0-9A-Z]{6})\.([0-9A-Z]{10})$/.exec(location.hash);
  if (!codes) return;
  history.replaceState(null, "", location.pathname);
  document.getElementById("class").value = codes[1];
  document.getElementById("code").value = codes[2];
  document.querySelector("#card button").focus();
})();
