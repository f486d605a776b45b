/**
 * A press counts for the button or link that it began on, even if the page moves in between: leaving a field may take its
 * error message away, and the button below is then no longer under the pointer when it is let go, so that the browser
 * makes no click of it. Whoever slides off on purpose still presses nothing. Fingers are held by the browser itself.
 */
const PRESSED = 'a[href], button, summary, [role="button"], [role="menuitem"], vaadin-checkbox, vaadin-radio-button, vaadin-tab';

/** How far in pixels a hand may tremble beyond the edge of what it presses. */
const TREMBLE = 4;

interface Press {
  readonly pointer: number;
  readonly target: Element;
  readonly place: DOMRect;
}

let press: Press | undefined;

function letGo() {
  if (press?.target.hasPointerCapture(press.pointer)) {
    press.target.releasePointerCapture(press.pointer);
  }
  press = undefined;
}

function isOff(event: PointerEvent, place: DOMRect) {
  return (
    event.clientX < place.left - TREMBLE ||
    event.clientX > place.right + TREMBLE ||
    event.clientY < place.top - TREMBLE ||
    event.clientY > place.bottom + TREMBLE
  );
}

document.addEventListener(
  'pointerdown',
  (event) => {
    letGo();
    const path = event.composedPath().filter((at) => at instanceof Element);
    const pressed = path.find((at) => at.matches(PRESSED));
    if (pressed && event.button === 0 && event.pointerType !== 'touch') {
      press = { pointer: event.pointerId, target: path[0], place: pressed.getBoundingClientRect() };
      press.target.setPointerCapture(press.pointer);
    }
  },
  true,
);

// Where it stood when the press began: it may have moved since, and the hand has not.
document.addEventListener(
  'pointermove',
  (event) => {
    if (press && event.pointerId === press.pointer && isOff(event, press.place)) {
      letGo();
    }
  },
  true,
);

for (const end of ['pointerup', 'pointercancel'] as const) {
  document.addEventListener(end, (event) => {
    if (event.pointerId === press?.pointer) {
      press = undefined;
    }
  });
}
