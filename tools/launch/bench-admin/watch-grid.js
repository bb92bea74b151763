// Runs in the page, before its own programs: watches the rows of the grid as somebody does who looks at them.
window.gridWatch = (() => {
  const found = { firstRows: undefined, longestBlank: 0, mostNodes: 0, frames: 0 };
  const blankSince = new Map();
  const viewport = () => document.querySelector('.ag-grid-viewport, .ag-body-viewport');
  const rows = () => [...document.querySelectorAll('[role=grid] [role=row][row-index]')];
  const wordsIn = (row) => [...row.querySelectorAll('[role=gridcell]')].filter((cell) => /\S/.test(cell.textContent ?? '')).length;
  /** A row that is only announced says so in one cell; one that is there has a state, a day, a merchant and an amount. */
  const enough = 4;

  /** Rows that can be seen, a row in two parts (pinned and scrolled) being one; where nothing is drawn at all is blank, too. */
  const inSight = (box) => {
    const words = new Map();
    for (const row of rows()) {
      const { top, bottom } = row.getBoundingClientRect();
      if (bottom <= box.top + 1 || top >= box.bottom - 1) continue;
      const index = row.getAttribute('row-index');
      words.set(index, (words.get(index) ?? 0) + wordsIn(row));
    }
    if (words.size === 0) words.set('nothing', 0);
    return new Map([...words].map(([index, count]) => [index, count >= enough]));
  };

  const look = (now) => {
    found.frames += 1;
    found.mostNodes = Math.max(found.mostNodes, document.getElementsByTagName('*').length);
    const box = viewport()?.getBoundingClientRect();
    if (box) {
      const seen = inSight(box);
      if (found.firstRows === undefined && [...seen.values()].filter(Boolean).length >= 10) found.firstRows = now;
      for (const [index, isThere] of seen) {
        if (isThere) blankSince.delete(index);
        else if (!blankSince.has(index)) blankSince.set(index, now);
      }
      for (const [index, since] of blankSince) {
        if (found.firstRows !== undefined) found.longestBlank = Math.max(found.longestBlank, now - since);
        if (!seen.has(index)) blankSince.delete(index);
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  return {
    found,
    /** Forgets what it saw while the page was loading. */
    begin() {
      blankSince.clear();
      Object.assign(found, { longestBlank: 0, mostNodes: 0, frames: 0 });
    },
    /** Scrolls at an even pace for so many milliseconds. */
    async scroll(pixelsPerSecond, milliseconds) {
      const begun = performance.now();
      for (let last = begun; last - begun < milliseconds; ) {
        const now = await frame();
        viewport().scrollTop += ((now - last) / 1000) * pixelsPerSecond;
        last = Math.max(now, last);
      }
    },
    /** Pulls the bar to a part of the whole, and looks for a while. */
    async jump(part) {
      const { scrollHeight } = viewport();
      viewport().scrollTop = scrollHeight * part;
      for (const until = performance.now() + 1000; performance.now() < until; ) await frame();
    },
  };
})();
