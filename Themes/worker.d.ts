// What the compiler writes before the service worker's own code, and what the worker's types lack.

/** Another one when, and only when, a file of the site is. */
declare const VERSION: string;
/** The site's paths, and the first sixteen digits of each file's SHA-256. */
declare const FILES: Map<string, string>;

interface PageServingEvents {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: ExtendableMessageEvent;
}

declare function addEventListener<What extends keyof PageServingEvents>(
  what: What, act: (event: PageServingEvents[What]) => void,
): void;

interface WorkerGlobalScope {
  skipWaiting(): Promise<void>;
}
