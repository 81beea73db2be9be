"use strict";
/* Hundreds of files as one batch: opened first, then sent one by one, each safe when its answer comes. Without this file the form sends them all at once. */
(() => {
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

  const headers = () => {
    const name = meta("csrf-header");
    return name ? { [name]: meta("csrf-token") } : {};
  };

  const openBatch = async (form) => {
    const body = new FormData();
    body.append("name", form.elements.name.value);
    body.append("section", form.elements.section.value);
    const answer = await fetch(form.action, { method: "POST", body, headers: headers() });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.url;
  };

  const send = async (batch, file) => {
    const body = new FormData();
    body.append("files", file, file.name);
    const answer = await fetch(`${batch}/files`, { method: "POST", body, headers: headers() });
    if (!answer.ok) throw new Error(String(answer.status));
  };

  const handOver = async (form, files) => {
    const progress = form.querySelector("[data-progress]");
    const bar = progress.querySelector("progress");
    const words = progress.querySelector("[data-progress-words]");
    progress.hidden = false;
    bar.max = files.length;
    form.querySelector("[type=submit]").disabled = true;
    const batch = await openBatch(form);
    const failed = [];
    for (const [index, file] of files.entries()) {
      words.textContent = form.dataset.sending.replace("{0}", index + 1).replace("{1}", files.length);
      try {
        await send(batch, file);
      } catch {
        failed.push(file.name);
      }
      bar.value = index + 1;
    }
    if (failed.length === 0) {
      window.location.assign(batch);
      return;
    }
    words.textContent = `${form.dataset.failed} ${failed.join(", ")}`;
  };

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("[data-intake]");
    if (!form) return;
    const input = form.elements.files;
    const drop = form.querySelector("[data-drop]");
    ["dragenter", "dragover"].forEach((name) => drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add("drop--over");
    }));
    ["dragleave", "drop"].forEach((name) => drop.addEventListener(name, () => drop.classList.remove("drop--over")));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      input.files = event.dataTransfer.files;
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      handOver(form, [...input.files]).catch(() => {
        form.querySelector("[data-progress-words]").textContent = form.dataset.failed;
        form.querySelector("[type=submit]").disabled = false;
      });
    });
  });
})();
