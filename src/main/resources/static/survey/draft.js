"use strict";
/* Arrow keys on the picture move the chosen place, with Shift they change its size; the numbers beside it say the same, and are what is saved. */
document.addEventListener("DOMContentLoaded", () => {
  const page = document.querySelector("[data-mover]");
  const form = document.getElementById("spot-form");
  const chosen = document.querySelector("[data-spot]");
  if (!page || !form || !chosen) return;
  const [frame, flag] = chosen.querySelectorAll("rect");
  const word = chosen.querySelector("text");
  const number = (name) => form.elements[name];
  const step = 0.5;

  const draw = () => {
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(number(name).value) || 0);
    Object.entries({ x, y, width: Math.max(1, width), height: Math.max(1, height) }).forEach(([name, value]) => frame.setAttribute(name, value));
    flag.setAttribute("x", x);
    flag.setAttribute("y", y - 3.6);
    word.setAttribute("x", x + 0.5);
    word.setAttribute("y", y - 0.7);
  };
  const change = (name, by) => {
    const least = Number(number(name).min) || 0;
    number(name).value = Math.max(least, Number(number(name).value) + by).toFixed(1);
  };
  const arrows = { ArrowLeft: ["x", "width", -step], ArrowRight: ["x", "width", step], ArrowUp: ["y", "height", -step], ArrowDown: ["y", "height", step] };

  page.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = arrows[event.key];
    if (arrow) {
      event.preventDefault();
      change(event.shiftKey ? arrow[1] : arrow[0], arrow[2]);
      draw();
    } else if (event.key === "Enter") {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener("input", draw);
});
