// What a page of a site has beside what every browser page has, and what browsers have that these types don't know yet.

interface Window {
  /** The words of the page's language, by key. */
  mestringWords?: Record<string, string>;
  /** What one's own page and the sheet for the next talk say of each program. */
  mestringAnswers?: ProgramWords[];
  mestringSearch?: PageToSearch[];
  mestringCrisis: CrisisLists;
  /** What dangers a text tells of, the most urgent first. */
  mestringDangers: (text: string) => string[];
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(address: string): string };
  };
}

declare function scrollBy(how: { top: number; behavior: 'instant' | 'smooth' }): void;
declare function scrollTo(how: { top: number; behavior: 'instant' }): void;

interface Navigator {
  /** Safari's word for a page that stands on the home screen. */
  standalone?: boolean;
}

/** The browser's own question whether a site is to stand among the apps. */
interface InstallEvent extends Event {
  prompt(): void;
}

interface WindowEventMap {
  beforeinstallprompt: InstallEvent;
}

/** What the compiler always writes where a script reads it (the table of the page's contract says where); of all else a script asks first. */
interface DOMStringMap {
  answer: string;
  block: string;
  cell: string;
  column: string;
  computed: string;
  field: string;
  kind: string;
  page: string;
  plot: string;
  scoring: string;
  show: string;
  when: string;
}
