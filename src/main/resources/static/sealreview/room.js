"use strict";
/* Draws each chart from the cells of the table below it: one truth, read by eye or by screen reader. */
document.addEventListener("DOMContentLoaded", () => {
  if (!window.Chart) return;
  const style = getComputedStyle(document.documentElement);
  const colour = (name, otherwise) => style.getPropertyValue(name).trim() || otherwise;
  const key = colour("--key", "#0017c1");
  const quiet = colour("--grey-400", "#999999");
  const number = (text) => Number(text.replace(/[,%－]/g, "")) || 0;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 14;
  Chart.defaults.animation = still ? false : { duration: 300 };

  document.querySelectorAll("[data-chart]").forEach((place) => {
    const table = place.parentElement.querySelector("table");
    if (!table) return;
    const stock = place.dataset.chart === "stock";
    const columns = place.dataset.columns.split(",").map(Number);
    const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
    const rows = [...table.tBodies[0].rows];
    if (stock) rows.reverse();
    const links = rows.map((row) => row.querySelector("a")?.href);
    place.hidden = false;
    const bars = rows.length * columns.length;
    if (!stock) place.classList.add(bars > 24 ? "chart--tallest" : bars > 12 ? "chart--tall" : "chart--few");
    const datasets = columns.map((column, i) => ({
      label: heads[column],
      data: rows.map((row) => number(row.cells[column].textContent)),
      type: stock && i === 0 ? "line" : "bar",
      borderColor: i === 0 ? key : quiet,
      backgroundColor: i === 0 ? key : quiet,
      pointRadius: 2,
      stepped: stock && i === 0,
    }));
    new Chart(place.querySelector("canvas"), {
      type: "bar",
      data: { labels: rows.map((row) => row.cells[0].textContent.trim()), datasets },
      options: {
        responsive: true,
        maintainAspectRatio: false,
        indexAxis: stock ? "x" : "y",
        scales: stock ? { y: { beginAtZero: true } } : { x: { beginAtZero: true, ticks: { precision: 0 } }, y: { ticks: { autoSkip: false } } },
        onClick: (event, bars) => { if (bars.length && links[bars[0].index]) location.href = links[bars[0].index]; },
      },
    });
  });
});
