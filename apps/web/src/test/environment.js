import { TestEnvironment } from 'jest-environment-jsdom';

/** A page with what today's browsers have and jsdom leaves out; Node brings most of it. */
export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { window } = this.dom;
    Object.assign(this.global, { Response, Headers, Request, TextEncoder, TextDecoder, structuredClone });
    this.global.AbortSignal.any ??= AbortSignal.any;
    // Base UI clicks its hidden checkboxes and radios with one.
    this.global.PointerEvent ??= class extends window.MouseEvent {};
    this.global.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    this.global.matchMedia ??= (media) => ({
      media,
      matches: false,
      addEventListener() {},
      removeEventListener() {},
    });
    Object.defineProperty(window.navigator, 'locks', { configurable: true, value: oneAtATime() });
    window.scrollTo = () => undefined;
    window.Element.prototype.scrollIntoView ??= () => undefined;
    window.Element.prototype.getAnimations ??= () => [];
  }
}

/** Web Locks within one page: a queue per name. */
function oneAtATime() {
  const queues = new Map();
  return {
    request: (name, work) => {
      const turn = (queues.get(name) ?? Promise.resolve()).then(() => work());
      queues.set(
        name,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}
