/** Which part of a sheet a window shows, and how large. The browser moves the sheet; nothing is drawn again. */
import type { Point } from './ladder-map-layout';

const LARGEST = 1.6;
/** Below this size words can hardly be read. */
const COMFORTABLE = 0.8;
/** Below this one not at all, so the sheet leaves them out. */
const READABLE = 0.55;
const STEP = 1.25;
/** A hand that holds a mouse is not quite still when it clicks. */
const STILL = 4;
const MARGIN = 56;
/** After so many milliseconds without a movement the hand has let go. */
const LET_GO = 150;

interface Size {
  width: number;
  height: number;
}

/** A rectangle of the sheet. */
export interface Part extends Point, Size {}

export class Camera {
  private scale = 1;
  private left = 0;
  private top = 0;
  private readonly fingers = new Map<number, Point>();
  private travelled = 0;
  private letGo: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly frame: HTMLElement,
    private readonly sheet: HTMLElement,
    private readonly size: Size,
  ) {
    this.tell();
  }

  /** The whole sheet. */
  fit(): void {
    this.scale = this.smallest;
    this.settle();
  }

  /** Puts a part of the sheet in the middle, whole if it can be read then. */
  show(part: Part): void {
    const fitting = Math.min(
      (this.frame.clientWidth - MARGIN) / part.width,
      (this.frame.clientHeight - MARGIN) / part.height,
    );
    this.scale = Math.min(1, Math.max(COMFORTABLE, fitting));
    this.left = this.frame.clientWidth / 2 - (part.x + part.width / 2) * this.scale;
    this.top = this.frame.clientHeight / 2 - (part.y + part.height / 2) * this.scale;
    this.settle();
  }

  /** Moves as little as it takes to show a part of the sheet. */
  reveal(part: Part): void {
    const into = (start: number, length: number, offset: number, room: number): number =>
      Math.max(Math.min(offset, room - MARGIN - (start + length) * this.scale), MARGIN - start * this.scale);
    this.left = into(part.x, part.width, this.left, this.frame.clientWidth);
    this.top = into(part.y, part.height, this.top, this.frame.clientHeight);
    this.settle();
  }

  larger(): void {
    this.zoom(STEP);
  }

  smaller(): void {
    this.zoom(1 / STEP);
  }

  /** A wheel turned with Ctrl, which is also what a pinch on a touchpad is, zooms; sideways it pans; else the page scrolls. */
  wheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey) {
      this.directly(() => this.zoom(Math.exp(-event.deltaY / 200), this.inFrame(event)));
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      this.directly(() => this.pan(-(event.deltaX || event.deltaY), 0));
    } else {
      return;
    }
    event.preventDefault();
  }

  press(event: PointerEvent): void {
    if (event.button === 0) {
      this.fingers.set(event.pointerId, this.inFrame(event));
      this.travelled = 0;
    }
  }

  move(event: PointerEvent): void {
    const before = this.fingers.get(event.pointerId);
    if (!before) {
      return;
    }
    const now = this.inFrame(event);
    const other = [...this.fingers].find(([finger]) => finger !== event.pointerId)?.[1];
    this.fingers.set(event.pointerId, now);
    this.travelled += distance(before, now);
    if (this.isDragged) {
      // From now on the pointer is the map's, wherever it goes; a mere click stays with what was clicked.
      this.frame.setPointerCapture(event.pointerId);
      this.directly(() =>
        other
          ? this.zoom(distance(now, other) / Math.max(1, distance(before, other)), other)
          : this.pan(now.x - before.x, now.y - before.y),
      );
    }
  }

  release(event: PointerEvent): void {
    this.fingers.delete(event.pointerId);
  }

  /** Whether the pointer has moved too far for a click. */
  get isDragged(): boolean {
    return this.travelled > STILL;
  }

  /** Whether the whole sheet can be read as it fits. */
  get hasRoom(): boolean {
    return this.smallest >= COMFORTABLE;
  }

  /** Keeps what it shows when the window changes. */
  settle(): void {
    const within = (offset: number, length: number, room: number): number =>
      length * this.scale <= room
        ? (room - length * this.scale) / 2
        : Math.min(MARGIN, Math.max(offset, room - MARGIN - length * this.scale));
    this.left = within(this.left, this.size.width, this.frame.clientWidth);
    this.top = within(this.top, this.size.height, this.frame.clientHeight);
    this.tell();
  }

  private zoom(by: number, around: Point = { x: this.frame.clientWidth / 2, y: this.frame.clientHeight / 2 }): void {
    const scale = Math.min(LARGEST, Math.max(this.smallest, this.scale * by));
    this.left = around.x - ((around.x - this.left) * scale) / this.scale;
    this.top = around.y - ((around.y - this.top) * scale) / this.scale;
    this.scale = scale;
    this.settle();
  }

  private pan(x: number, y: number): void {
    this.left += x;
    this.top += y;
    this.settle();
  }

  private get smallest(): number {
    return Math.min(
      1,
      (this.frame.clientWidth - MARGIN) / this.size.width,
      (this.frame.clientHeight - MARGIN) / this.size.height,
    );
  }

  /**
   * What a hand moves follows it at once; what a key moves glides. While it is in hand, the browser moves and stretches the
   * picture that it has, and draws it anew when the hand has let go: drawing hundreds of words for each frame stutters.
   */
  private directly(move: () => void): void {
    this.sheet.classList.add('wm-map-in-hand');
    move();
    clearTimeout(this.letGo);
    this.letGo = setTimeout(() => this.sheet.classList.remove('wm-map-in-hand'), LET_GO);
  }

  private inFrame(event: MouseEvent): Point {
    const frame = this.frame.getBoundingClientRect();
    return { x: event.clientX - frame.x, y: event.clientY - frame.y };
  }

  private tell(): void {
    this.sheet.style.transform = `translate(${this.left}px, ${this.top}px) scale(${this.scale})`;
    this.sheet.style.setProperty('--wm-scale', String(this.scale));
    this.sheet.classList.toggle('wm-map-far', this.scale < READABLE);
  }
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
