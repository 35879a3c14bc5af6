"use strict";
(() => {
  const texts = JSON.parse(document.getElementById("data").textContent);
  const one = (id) => document.getElementById(id);
  const map = one("map");
  const drawing = map.querySelector("svg");
  const box = drawing.viewBox.baseVal;
  const PIXELS = 96 / 72;
  const LEAST = 0.02;
  const MOST = 4;
  const READABLE = 0.9;
  const STEP = 1.25;

  let scale = 1;

  function show() {
    drawing.setAttribute("width", box.width * PIXELS * scale);
    drawing.setAttribute("height", box.height * PIXELS * scale);
    one("size").textContent = `${Math.round(scale * 100)} %`;
  }

  /** Draw at another size, so that the point of the screen shows the same place as before. */
  function zoom(wanted, x, y) {
    const before = drawing.getBoundingClientRect();
    const room = map.getBoundingClientRect();
    const at = { x: x ?? room.left + room.width / 2, y: y ?? room.top + room.height / 2 };
    const across = (at.x - before.left) / before.width;
    const down = (at.y - before.top) / before.height;
    scale = Math.min(MOST, Math.max(LEAST, wanted));
    show();
    const after = drawing.getBoundingClientRect();
    map.scrollLeft += after.left + across * after.width - at.x;
    map.scrollTop += after.top + down * after.height - at.y;
  }

  function fitting() {
    const style = getComputedStyle(map);
    const across = map.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const down = map.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    return { across: (across - 2) / box.width / PIXELS, down: (down - 2) / box.height / PIXELS };
  }

  function middle(top) {
    map.scrollLeft = (map.scrollWidth - map.clientWidth) / 2;
    map.scrollTop = top ? 0 : (map.scrollHeight - map.clientHeight) / 2;
  }

  function fit() {
    const { across, down } = fitting();
    scale = Math.max(LEAST, Math.min(1.5, across, down));
    show();
    middle(false);
  }

  one("in").addEventListener("click", () => zoom(scale * STEP));
  one("out").addEventListener("click", () => zoom(scale / STEP));
  one("fit").addEventListener("click", fit);
  one("print").addEventListener("click", () => window.print());

  map.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const lines = event.deltaMode === 0 ? event.deltaY / 100 : event.deltaY / 3;
        zoom(scale * STEP ** -Math.max(-3, Math.min(3, lines)), event.clientX, event.clientY);
      }
    },
    { passive: false },
  );

  let held = null;
  map.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && event.pointerType !== "touch") {
      held = { x: event.clientX, y: event.clientY, left: map.scrollLeft, top: map.scrollTop };
    }
  });
  window.addEventListener("pointermove", (event) => {
    if (held) {
      map.classList.add("dragged");
      map.scrollLeft = held.left + held.x - event.clientX;
      map.scrollTop = held.top + held.y - event.clientY;
    }
  });
  for (const name of ["pointerup", "pointercancel", "blur"]) {
    window.addEventListener(name, () => {
      held = null;
      map.classList.remove("dragged");
    });
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target === one("words");
    if (event.key === "Escape" && typing) {
      one("words").value = "";
      search();
      map.focus();
    } else if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    } else if (event.key === "+" || event.key === "=") {
      zoom(scale * STEP);
    } else if (event.key === "-") {
      zoom(scale / STEP);
    } else if (event.key === "0") {
      fit();
    } else if (event.key === "/") {
      one("words").focus();
    } else {
      return;
    }
    event.preventDefault();
  });

  /** Letters as they are compared: without case and accents, blanks put together. */
  function plain(text) {
    const letters = text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();
    return letters.replace(/\s+/g, " ").trim();
  }

  const posts = [...drawing.querySelectorAll(".jabatan")].map((element) => {
    const lines = element.querySelector("title").textContent.split("\n");
    const said = lines.slice(0, element.classList.contains("tugas") ? 2 : 1);
    return { element, name: said.join(", "), plain: plain(said.join(" ")) };
  });
  let found = [];
  let place = 0;

  function search() {
    const words = plain(one("words").value).split(" ").filter(Boolean);
    for (const post of posts) {
      post.element.classList.remove("found", "current");
    }
    found = words.length
      ? posts.filter((post) => words.every((word) => post.plain.includes(word)))
      : [];
    for (const post of found) {
      post.element.classList.add("found");
    }
    if (!words.length) {
      one("found").textContent = "";
    } else if (!found.length) {
      one("found").textContent = texts.none;
    } else {
      go(0);
    }
  }

  function go(wanted) {
    if (!found.length) {
      return;
    }
    found[place]?.element.classList.remove("current");
    place = (wanted + found.length) % found.length;
    const post = found[place];
    post.element.classList.add("current");
    if (scale < READABLE) {
      zoom(READABLE);
    }
    const at = post.element.querySelector("rect").getBoundingClientRect();
    const room = map.getBoundingClientRect();
    map.scrollLeft += at.left + at.width / 2 - room.left - room.width / 2;
    map.scrollTop += at.top + at.height / 2 - room.top - room.height / 2;
    const values = { count: found.length, place: place + 1, name: post.name };
    one("found").textContent = texts.found.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  one("words").addEventListener("input", search);
  one("search").addEventListener("submit", (event) => {
    event.preventDefault();
    go(place + 1);
  });
  one("previous").addEventListener("click", () => go(place - 1));
  one("words").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.shiftKey) {
      event.preventDefault();
      go(place - 1);
    }
  });

  one("tools").hidden = false;
  scale = Math.min(1, Math.max(READABLE, fitting().across));
  show();
  middle(true);
})();
