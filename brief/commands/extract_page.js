"use strict";
(() => {
  const marks = [...document.querySelectorAll("mark[id]")];
  const items = marks.map((mark) => document.getElementById(mark.id.replace("t", "f")));
  let at = -1;
  const light = (number, focused) => {
    for (const each of document.querySelectorAll(".on")) each.classList.remove("on");
    at = number;
    marks[at].classList.add("on");
    items[at].classList.add("on");
    marks[at].scrollIntoView({ block: "center" });
    items[at].scrollIntoView({ block: "nearest" });
    focused.querySelector("a").focus({ preventScroll: true });
  };
  marks.forEach((mark, number) => {
    mark.addEventListener("click", (event) => { event.preventDefault(); light(number, items[number]); });
    items[number].querySelector("a").addEventListener("click", (event) => {
      event.preventDefault();
      light(number, mark);
    });
  });
  document.addEventListener("keydown", (event) => {
    const step = { j: 1, n: 1, k: -1, p: -1 }[event.key];
    if (!step || !marks.length || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const from = at < 0 && step < 0 ? 0 : at;
    const next = (from + step + marks.length) % marks.length;
    light(next, marks[next]);
  });
})();
