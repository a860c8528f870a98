/** Dispatches on everything of the card what a reader's mouse and keys do. Runs in a page of arXiv, in Chromium and in Firefox, and so may use nothing from outside itself. */
export const forgeEvents = (): void => {
  const shared = { bubbles: true, cancelable: true, composed: true };
  // A link leads where it says, whoever presses it: a page can go there by itself.
  for (const control of [...document.querySelector('gloss-card')?.shadowRoot?.querySelectorAll<HTMLElement>(':not(a[href])') ?? []]) {
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu']) control.dispatchEvent(new MouseEvent(type, shared));
    control.dispatchEvent(new MouseEvent('auxclick', { ...shared, button: 1 }));
    for (const code of ['Enter', 'Space', 'ArrowDown']) for (const type of ['keydown', 'keyup']) control.dispatchEvent(new KeyboardEvent(type, { ...shared, code, key: code }));
  }
};
