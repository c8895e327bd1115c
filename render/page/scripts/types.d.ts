/**
 * What the scripts of the page hand to each other.
 *
 * Indices are never shown; claims, links and works are objects that point at each other.
 */

export type Verdict = "accepted" | "undecided" | "rejected";
export type ReasonWord = "" | "contested" | "unresolved" | "refuted" | "untested" | "unsupported";
export type LinkState = "holds" | "in doubt" | "fails";

/** Where a claim comes from; `work` is null for a voice for which no work is cited. */
export interface Source {
  work: Work | null;
  voice: string;
  /** Author-year, or the voice. */
  name: string;
  locator: string;
  quote: string;
  note: string;
  via: Source | null;
}

/** A sound link, in the order of the map. `name` is `a -> b`; `target` is a claim or another link. */
export interface Link {
  kind: "link";
  number: number;
  name: string;
  source: Claim;
  supports: boolean;
  target: Claim | Link;
  weight: number;
  because: string;
  premises: Claim[];
  basis: string;
  test: string;
  quote: string;
  locator: string;
  /** The links that attack it, and those that support it. */
  undercuts: Link[];
  backings: Link[];
}
export interface Answer {
  claim: Claim;
  to: Claim;
  because: string;
  basis: string;
}

/** `isDerived` is whether the label was made from the text, or says all of it: the text is then not shown again under it. */
export interface Claim {
  kind: "claim";
  number: number;
  id: string;
  label: string;
  text: string;
  isDerived: boolean;
  /** claim, hypothesis, question, evidence, assumption, finding, conclusion or recommendation. */
  role: string;
  presumed: boolean;
  strength: number;
  unopposed: boolean;
  sources: Source[];
  facets: FacetValue[];
  note: string;
  tags: string[];
  /** The verdict or the reason for it that the author expects; "" where none is said. */
  expect: string;
  /** Links that it declares, links to it, and links in which it is a further premise. */
  links: Link[];
  into: Link[];
  joined: Link[];
  rivals: Claim[];
  /** Its own answers, and the answers that others give to it. */
  answers: Answer[];
  answered: Answer[];
}
export interface Work {
  number: number;
  key: string;
  authorYear: string;
  title: string;
  /** The reference in full, as plain text, and an http(s) address or "". */
  reference: string;
  address: string;
  /** The claims that cite it directly, and those that only cite another source through it. */
  claims: Claim[];
  reports: Claim[];
}
export interface Facet {
  name: string;
  values: FacetValue[];
}
export interface FacetValue {
  facet: Facet;
  value: string;
  label: string;
  claims: Claim[];
}

/** Changes of one kind that give a claim the same other verdict; each alone does. */
export interface SwitchGroup {
  verdict: Verdict;
  /** Changes that can be worded together have the same operation, strengths and place; see `words.js`. */
  suppositions: Supposition[];
}
export interface Picture {
  key: string;
  title: string;
  /** `overview`, `hypothesis`, `claim` or `facet`. */
  group: string;
  /** The claims whose boxes it has, by id. */
  claims: string[];
  /** The SVG itself, or what it is deflated to, as base64; both "" where it is still being drawn, or has a `problem`. */
  svg: string;
  deflated: string;
  problem: string;
}

/** What is drawn beside pictures: samples of the legend with their words, and chips with the point at their right end. */
export interface PictureSigns {
  legend: [words: string, svg: string][];
  /** By verdict, as SVG without an element around it. */
  chips: Map<string, string>;
  /** How far a chip ends from the right edge of its box, and how far it stands out of it at the top. */
  chip: [inset: number, above: number];
}
export interface ArgumentMap {
  title: string;
  description: string;
  /** What is said where parts of the map are left out for their errors, else "". */
  provisional: string;
  /** The work through which sources are cited unless they say otherwise. */
  via: Work | null;
  claims: Claim[];
  links: Link[];
  works: Work[];
  facets: Facet[];
  claimById: Map<string, Claim>;
  linkByName: Map<string, Link>;
  workByKey: Map<string, Work>;
  hypotheses: Claim[];
  questions: Claim[];
  switches: Map<Claim, SwitchGroup[]>;
  pictures: Picture[];
  /** Added with the pictures. */
  signs?: PictureSigns;
}

/** What is supposed, as `Change` of the evaluation in Python has it; `other` is for drop-contradiction alone. */
export interface Supposition {
  operation:
    | "reject" | "accept" | "presume" | "unpresume" | "strength"
    | "drop" | "drop-undercuts" | "drop-contradiction";
  target: Claim | Link;
  other?: Claim;
  strength?: number;
}

/** How a claim fares; strengths are a, A, b and B of the definition, in [0, 1]. */
export interface ClaimResult {
  verdict: Verdict;
  reason: ReasonWord;
  surelyFor: number;
  possiblyFor: number;
  surelyAgainst: number;
  possiblyAgainst: number;
  /** Whether its verdict is supposed, not found. */
  supposed: boolean;
}

/** A direct reason; `link` is null for the bare assertion and a contradiction. */
export interface GivenReason {
  bearing: "assertion" | "support" | "attack" | "contradiction";
  from: Claim;
  link: Link | null;
  strength: number;
  state: LinkState;
  speaksFor: boolean;
  /** Whether the verdict turns on it. */
  decides: boolean;
}
export interface Evaluation {
  map: ArgumentMap;
  suppositions: Supposition[];
  /** null for a question. */
  result(claim: Claim): ClaimResult | null;
  state(link: Link): LinkState;
  /** The weight that a link has, and whether it is supposed not to exist. */
  weight(link: Link): number;
  isDropped(link: Link): boolean;
  /**
   * The direct reasons for and against a claim in the order of the cards: those for it first, of these those that hold,
   * then in doubt, then failing, of these the strongest first, else in the order of the map. Dropped links are left out.
   */
  reasons(claim: Claim): GivenReason[];
  /** The claims on which an unresolved claim waits, in the order of Python. */
  waitsOn(claim: Claim): Claim[];
  /** For a claim contested on a cycle: the other claims of the cycle, and whether it is of attacks and contradictions on claims alone. */
  circle(claim: Claim): { others: Claim[]; isMutual: boolean };
  /** How the claim would fare if all reasons weighed the same, and under the other standard for it. */
  atEqualStrengths(claim: Claim): ClaimResult | null;
  underOtherStandard(claim: Claim): ClaimResult | null;
}

export interface Words {
  /** A text of `render/words/page.py`, with its values filled in. */
  page(key: string, values?: Record<string, string | number>): string;
  verdictSentence(now: Evaluation, claim: Claim): string;
  /** As `tally_of_supports` and `tally_against`: "7 of 7 hold", "4 of 6 hold, 1 in doubt"; "" where none is given. */
  tallyFor(now: Evaluation, claim: Claim): string;
  tallyAgainst(now: Evaluation, claim: Claim): string;
  /** The reasons of one side in groups with heading and note, as `groups_of_cards`. */
  groups(now: Evaluation, claim: Claim, reasons: GivenReason[]): { heading: string; note: string; reasons: GivenReason[] }[];
  /** "in doubt", "fails", "in doubt, could settle it"; "" where it holds. */
  state(reason: GivenReason): string;
  /** What makes a reason fail or leaves it in doubt: [words before the chip, verdict, words after]; null where an undercut does, or it holds. */
  whyNot(now: Evaluation, reason: GivenReason): { about: Claim; isPremise: boolean; verdict: Verdict; since: string } | null;
  /** Both sides in one text: "For: 7 of 7 hold. Against: none given". */
  tally(now: Evaluation, claim: Claim): string;
  /** "9 for it, 5 against it", "unchallenged". */
  challenge(now: Evaluation, claim: Claim): string;
  /** The same at the foot of a card, for the claim that gives the reason; "" where it has been said already. */
  foot(now: Evaluation, reason: GivenReason): string;
  answers(now: Evaluation, question: Claim): string;
  strength(weight: number): string;
  /** Names as in a sentence: "a, b and c". */
  listed(names: string[]): string;
  /** A supposition as a sentence: "“…” weighed moderate, not weak, against “…”", "“…” were rejected". */
  supposition(supposition: Supposition): { before: string; strong: string; after: string };
  /** The sentence that several changes share, with the claim named in each switch alone. */
  switchGroup(group: SwitchGroup, about: Claim): string;
  switchLabel(supposition: Supposition): string;
  /** "Then 2 of 340 verdicts change: both hypotheses, from accepted to undecided." */
  changed(published: Evaluation, now: Evaluation): string;
  /** The same in parts, for links and emphasis. */
  changedParts(published: Evaluation, now: Evaluation): SaidPart[];
  /** What it would change that a claim were accepted or rejected, as in `then`: "If rejected: no other verdict changes." */
  effect(now: Evaluation, then: Evaluation, claim: Claim): string;
}

/** A part of a sentence: the label of a claim, in quotation marks, or words between. */
export interface SaidPart {
  text: string;
  claim: Claim | null;
  isStrong: boolean;
}

export interface Filters {
  /** Values of each, any of which a claim has; [] where all are shown. */
  role: string[];
  facet: string[];
  work: string[];
  voice: string[];
  verdict: string[];
  isContested: boolean;
}

/** What is shown: all of it is in the fragment of the address. */
export interface State {
  screen:
    | "home" | "claim" | "work" | "claims" | "literature" | "comparison" | "diagrams" | "tables" | "account";
  /** The claim, work, picture or table that is shown, by id, key or name; "" for none. */
  id: string;
  /** The ids of the claims by which the reader came, the first first. */
  way: string[];
  suppositions: Supposition[];
  filters: Filters;
  /** The words that are searched for. */
  words: string;
  /** The column by which a table is sorted, with "-" before it for the other direction; "" for the order of the map. */
  sort: string;
  /** What a screen needs beside that, by its own names. */
  more: Record<string, string>;
}

export interface App {
  map: ArgumentMap;
  words: Words;
  state: State;
  published: Evaluation;
  now: Evaluation;
  /** Whether the page is a fragment in another page. */
  isEmbedded: boolean;
  /** The fragment, "#…", of what is shown with these changes; suppositions and filters stay unless given. */
  address(change: Partial<State>): string;
  go(change: Partial<State>): void;
  /** Suppose something, or no longer; a supposition about the same thing takes the place of another. */
  suppose(supposition: Supposition, isOn: boolean): void;
  isSupposed(supposition: Supposition): boolean;
  /** The address of the screen of a claim, reached from the one that is shown. */
  claimAddress(claim: Claim): string;
  /** Whether a claim passes the filters and the search. */
  shows(claim: Claim): boolean;
  /** A section of the part of the page that needs no scripts, by the name of its view. */
  section(name: "balance" | "account" | "claims" | "matrix" | "sources" | "competing" | "ledger"): Element | null;
  /** Tell something to screen readers. */
  announce(text: string): void;
}
