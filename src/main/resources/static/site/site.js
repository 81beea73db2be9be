"use strict";
/* Small comforts; every page works without this file. */
(() => {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

  // Parts of pages fetched by htmx carry the token that proves the request is ours.
  document.addEventListener("htmx:configRequest", (event) => {
    const header = meta("csrf-header");
    if (header) event.detail.headers[header] = meta("csrf-token");
  });

  // The rooms fold behind one button on narrow screens; aria-expanded tells which.
  const fold = () => {
    document.querySelectorAll("[data-toggle]").forEach((button) => {
      const list = document.getElementById(button.dataset.toggle);
      button.hidden = false;
      list.classList.add("is-folded");
      button.addEventListener("click", () => {
        const open = list.classList.toggle("is-folded") === false;
        button.setAttribute("aria-expanded", String(open));
      });
    });
  };

  // A question before what cannot be undone: <form data-confirm="…">.
  document.addEventListener("submit", (event) => {
    const question = event.target.dataset?.confirm;
    if (question && !window.confirm(question)) event.preventDefault();
  });

  // Keys work only on pages that name them: <a|button data-key="n">, with Alt+Shift held so that no text
  // entry, screen reader or browser command is caught. Page Up and Page Down stay the browser's.
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
    const letter = event.code.replace(/^(Key|Digit)/, "").toLowerCase();
    const target = document.querySelector(`[data-key="${CSS.escape(letter)}"]`);
    if (target) {
      event.preventDefault();
      target.closest("details")?.setAttribute("open", "");
      if (target.matches("input, select, textarea, [data-mover]")) target.focus();
      else target.click();
    }
  });

  document.addEventListener("DOMContentLoaded", () => {
    fold();
    document.querySelector("[data-focus]")?.focus();
  });
})();
