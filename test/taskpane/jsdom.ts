import { configure } from '@testing-library/react';

/** What browsers have and jsdom lacks. */
class NoResize {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResize;

// jsdom lays nothing out, and the Tab key passes over what has no place on the page.
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  get(this: HTMLElement) {
    return this.parentElement;
  },
});
document.body.getBoundingClientRect = () => ({
  ...{ x: 0, y: 0, left: 0, top: 0, right: 320, bottom: 640, width: 320, height: 640 },
  toJSON: () => null,
});

File.prototype.arrayBuffer = function (this: File) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      reader.result instanceof ArrayBuffer ? resolve(reader.result) : reject(reader.error);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(this);
  });
};

// Queries by role walk the whole page: on a busy machine they take their time, and nothing here is about time.
configure({ asyncUtilTimeout: 120_000 });
