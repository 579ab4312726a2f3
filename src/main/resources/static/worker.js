// Keeps the page for practising without a connection on the device. Everything else comes from the server, always.
self.addEventListener("install", (event) => {
  const page = new Request(PAGE, { credentials: "omit", cache: "reload" });
  event.waitUntil(
    caches.open(VERSION)
      .then((cache) => Promise.all([cache.addAll(SHELL), cache.add(page)]))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith("tumen-") && name !== VERSION).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate") {
    event.respondWith(fetch(event.request).catch(() => caches.match(PAGE)));
  } else if (/\/decks\/[^/]+\/media\//.test(url.pathname)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(event.request)));
  } else if (url.pathname.startsWith(STATIC)) {
    event.respondWith(caches.match(event.request).then((kept) => kept || fetch(event.request)));
  }
});
