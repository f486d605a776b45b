/**
 * A press counts for the button or link that it began on, even if the page moves in between: leaving a field may take its
 * error message away, and the button below is then no longer under the pointer when it is let go, so that the browser
 * makes no click of it. Whoever slides off on purpose still presses nothing.
 */
const PRESSED = 'a[href], button, summary, vaadin-button, vaadin-checkbox, vaadin-radio-button, vaadin-tab, [role="menuitem"]';

/** How far in pixels a hand may tremble before it is sliding. */
const STEADY = 6;

let began: { target: Element; x: number; y: number } | undefined;

document.addEventListener(
  'pointerdown',
  (event) => {
    const target = event.composedPath()[0];
    const isPress = event.composedPath().some((at) => at instanceof Element && at.matches(PRESSED));
    began = undefined;
    if (isPress && event.isPrimary && event.button === 0 && target instanceof Element) {
      began = { target, x: event.clientX, y: event.clientY };
      target.setPointerCapture(event.pointerId);
    }
  },
  true,
);

document.addEventListener(
  'pointermove',
  (event) => {
    if (began && Math.hypot(event.clientX - began.x, event.clientY - began.y) > STEADY) {
      if (began.target.hasPointerCapture(event.pointerId)) {
        began.target.releasePointerCapture(event.pointerId);
      }
      began = undefined;
    }
  },
  true,
);
