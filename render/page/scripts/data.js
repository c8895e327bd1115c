// Unpacks the facts of a map, as `facts.py` packs them.

/** @typedef {import("./types").ArgumentMap} ArgumentMap */
/** @typedef {import("./types").Claim} Claim */
/** @typedef {import("./types").Facet} Facet */
/** @typedef {import("./types").FacetValue} FacetValue */
/** @typedef {import("./types").Link} Link */
/** @typedef {import("./types").Source} Source */
/** @typedef {import("./types").Work} Work */

/**
 * The map that packed facts describe.
 * @param {any} facts
 * @returns {ArgumentMap}
 */
export function mapOf(facts) {
  const works = facts.works.map(unpackedWork);
  const facets = facts.facets.map(unpackedFacet);
  const values = facets.flatMap((/** @type {Facet} */ each) => each.values);
  const claims = facts.claims.map((/** @type {any} */ fact, /** @type {number} */ number) =>
    unpackedClaim(fact, number, facts.roles, works, values));
  const links = facts.links.map(unpackedLink);
  joinClaims(claims, facts.claims);
  joinLinks(links, facts.links, claims);
  return {
    title: facts.title,
    description: facts.description,
    provisional: facts.provisional,
    via: works[facts.via ?? -1] ?? null,
    claims, links, works, facets,
    claimById: new Map(claims.map((/** @type {Claim} */ each) => [each.id, each])),
    linkByName: new Map(links.map((/** @type {Link} */ each) => [each.name, each])),
    workByKey: new Map(works.map((/** @type {Work} */ each) => [each.key, each])),
    hypotheses: claims.filter((/** @type {Claim} */ each) => each.role === "hypothesis"),
    questions: claims.filter((/** @type {Claim} */ each) => each.role === "question"),
    switches: new Map(),
    pictures: [],
  };
}

/** @param {any[]} fact @param {number} number @returns {Work} */
function unpackedWork([key, authorYear = key, title = "", reference = "", address = ""], number) {
  return { number, key, authorYear, title, reference, address, claims: [], reports: [] };
}

/** @param {any[]} fact @returns {Facet} */
function unpackedFacet([name, values]) {
  /** @type {Facet} */
  const facet = { name, values: [] };
  for (const [value, label = value] of values) facet.values.push({ facet, value, label, claims: [] });
  return facet;
}

/**
 * A claim without its links, and with it the claims of works and of values.
 * @param {any} fact @param {number} number @param {string[]} roles @param {Work[]} works
 * @param {FacetValue[]} values @returns {Claim}
 */
function unpackedClaim(fact, number, roles, works, values) {
  /** @type {Claim} */
  const claim = {
    kind: "claim", number, id: fact.i, label: fact.l, text: fact.t ?? fact.l, isDerived: fact.t === undefined,
    role: roles[fact.k ?? 0] ?? "", presumed: !fact.a, strength: fact.s ?? 0.5, unopposed: Boolean(fact.u),
    sources: (fact.w ?? []).map((/** @type {any} */ each) => unpackedSource(each, works)),
    facets: (fact.f ?? []).map((/** @type {number} */ each) => values[each]),
    note: fact.n ?? "", tags: fact.g ?? [], expect: fact.e ?? "",
    links: [], into: [], joined: [], rivals: [], answers: [], answered: [],
  };
  const citing = new Set(claim.sources.map((each) => each.work));
  const reporting = new Set(claim.sources.flatMap((each) => chainOf(each.via)).map((each) => each.work));
  for (const work of citing) work?.claims.push(claim);
  for (const work of reporting) if (!citing.has(work)) work?.reports.push(claim);
  for (const value of new Set(claim.facets)) value.claims.push(claim);
  return claim;
}

/** @param {any} fact @param {Work[]} works @returns {Source} */
function unpackedSource([from, locator = "", quote = "", note = "", via = null], works) {
  const work = typeof from === "number" ? works[from] ?? null : null;
  const voice = work ? "" : from;
  return { work, voice, name: work ? work.authorYear : voice, locator, quote, note,
    via: via && unpackedSource(via, works) };
}

/**
 * A source and those that report it.
 * @param {Source | null} source @returns {Source[]}
 */
export function chainOf(source) {
  return source ? [source, ...chainOf(source.via)] : [];
}

/** @param {any[]} fact @param {number} number @returns {any} */
function unpackedLink(fact, number) {
  const [, , isAttack = 0, weight = 0.5, because = "", , test = "", basis = "", quote = "", locator = ""] = fact;
  return { kind: "link", number, supports: !isAttack, weight, because, test, basis, quote, locator,
    premises: [], undercuts: [], backings: [] };
}

/** @param {Claim[]} claims @param {any[]} facts */
function joinClaims(claims, facts) {
  const at = (/** @type {number} */ number) => /** @type {Claim} */ (claims[number]);
  for (const claim of claims) {
    claim.rivals = (facts[claim.number].c ?? []).map(at);
    for (const [number, because = "", basis = ""] of facts[claim.number].q ?? []) {
      const answer = { claim, to: at(number), because, basis };
      claim.answers.push(answer);
      answer.to.answered.push(answer);
    }
  }
}

/** @param {Link[]} links @param {any[]} facts @param {Claim[]} claims */
function joinLinks(links, facts, claims) {
  const at = (/** @type {number} */ number) => /** @type {Claim} */ (claims[number]);
  for (const link of links) {
    const [source, target, , , , premises = []] = facts[link.number];
    link.source = at(source);
    link.target = target < 0 ? /** @type {Link} */ (links[-1 - target]) : at(target);
    link.premises = premises.map(at);
    link.source.links.push(link);
    for (const premise of link.premises) premise.joined.push(link);
    if (link.target.kind === "claim") link.target.into.push(link);
    else (link.supports ? link.target.backings : link.target.undercuts).push(link);
  }
  for (const link of links) link.name = idsOf(link).join(" -> ");
}

/** @param {Link} link @returns {string[]} */
export function idsOf(link) {
  const ids = [link.source.id];
  /** @type {Claim | Link} */
  let target = link.target;
  while (target.kind === "link") {
    ids.push(target.source.id);
    target = target.target;
  }
  return [...ids, target.id];
}
