// The well-founded model of a map: which claims are surely and possibly accepted, which links so hold.
//
// What is sure is the least set closed under the rules when all that is possible opposes, and what is possible the
// least set when only what is sure does. Source: Van Gelder (1993), "The alternating fixpoint of logic programs with
// negation", JCSS 47. Rather than found anew in turn, both are brought nearer to that claim by claim and link by link,
// in any order (Denecker and Vennekens 2007), so that long chains take no longer than short ones: what is sure grows
// from nothing, what is possible shrinks from everything. Cost: nearly linear in claims and links; each layer of
// circular support, found only after another has been rejected, takes one more pass over what is open.

import { rivalsOf } from "./suppositions.js";

/** @import { ArgumentMap, Claim, Link } from "./types.d.ts" */
/** @import { Values } from "./suppositions.js" */

/**
 * The strengths of the strongest reasons for and against a claim: a, A, b and B of the definition.
 *
 * @typedef {{ surelyFor: number, possiblyFor: number, surelyAgainst: number, possiblyAgainst: number }} Strengths
 */

/**
 * @typedef {object} Labels
 * @property {(node: Claim | Link) => boolean} isSure
 * @property {(node: Claim | Link) => boolean} isOpen Whether it is possible and not sure.
 * @property {(claim: Claim) => Strengths} strengths
 */

/**
 * @param {ArgumentMap} map
 * @param {Values} values
 * @returns {Labels}
 */
export function labelsOf(map, values) {
  const { asserted, unopposed, supposed, weight, dropped } = values;
  const first = map.claims.length; // links have their places after the claims
  const sure = new Uint8Array(first + map.links.length);
  const possible = new Uint8Array(first + map.links.length).fill(1);
  /** @param {Claim | Link} node */
  const placeOf = (node) => (node.kind === "claim" ? node.number : first + node.number);

  /**
   * @param {Claim} claim
   * @param {Uint8Array} holding
   */
  function strongestFor(claim, holding) {
    let found = asserted[claim.number];
    for (const { supports, number } of claim.into) {
      if (supports && holding[first + number] && weight[number] > found) found = weight[number];
    }
    return found;
  }

  /**
   * @param {Claim} claim
   * @param {Uint8Array} holding
   */
  function strongestAgainst(claim, holding) {
    let found = supposed[claim.number] === "rejected" ? 1 : 0;
    for (const { supports, number } of claim.into) {
      if (!supports && holding[first + number] && weight[number] > found) found = weight[number];
    }
    for (const rival of rivalsOf(values, claim)) {
      if (holding[rival.number]) found = Math.max(found, strongestFor(rival, holding));
    }
    return found;
  }

  /**
   * Whether a claim is accepted, or a link holds, by what holds and what opposes. What possibly is must only not
   * be defeated.
   *
   * @param {Claim | Link} node
   * @param {Uint8Array} holding
   * @param {Uint8Array} opposing
   */
  function follows(node, holding, opposing) {
    if (node.kind === "link") {
      if (dropped[node.number] || !holding[node.source.number]) return false;
      return (
        node.premises.every((each) => holding[each.number]) &&
        !node.undercuts.some((each) => opposing[first + each.number])
      );
    }
    if (supposed[node.number]) return supposed[node.number] === "accepted";
    const mine = strongestFor(node, holding);
    if (!mine) return false;
    const theirs = strongestAgainst(node, opposing);
    if (unopposed[node.number]) return !theirs;
    return mine > theirs || (holding === possible && mine === theirs);
  }

  /** @param {Claim | Link} node */
  const isOpen = (node) => possible[placeOf(node)] > sure[placeOf(node)];

  let open = [...map.claims, ...map.links];
  const waiting = new Uint8Array(first + map.links.length);
  const todo = /** @type {(Claim | Link)[]} */ ([]);
  /** @param {Claim | Link} node */
  const tryAgain = (node) => {
    if (isOpen(node) && !waiting[placeOf(node)]) {
      waiting[placeOf(node)] = 1;
      todo.push(node);
    }
  };

  /**
   * Try again what a claim or a link that is settled now bears on.
   *
   * @param {Claim | Link} node
   */
  function spread(node) {
    if (node.kind === "claim") {
      node.links.forEach(tryAgain);
      node.joined.forEach(tryAgain);
      rivalsOf(values, node).forEach(tryAgain);
    } else {
      tryAgain(node.target);
      // A support is also a reason against the rivals of its target.
      if (node.target.kind === "claim") rivalsOf(values, node.target).forEach(tryAgain);
    }
  }

  /** Settle what follows from what is settled, until nothing more does. */
  function settle() {
    for (const node of todo) {
      const place = placeOf(node);
      waiting[place] = 0;
      if (!follows(node, possible, sure)) possible[place] = 0;
      else if (follows(node, sure, possible)) sure[place] = 1;
      if (!isOpen(node)) spread(node);
    }
    todo.length = 0;
  }

  /** Let no longer be possible what only holds up itself: what cannot be built up from assertions and what is sure. */
  function rejectCircular() {
    open = open.filter(isOpen);
    const founded = /** @type {(Claim | Link)[]} */ ([]);
    for (const node of open) possible[placeOf(node)] = 0;
    /** @param {Claim | Link} node */
    const found = (node) => {
      if (!possible[placeOf(node)] && follows(node, possible, sure)) {
        possible[placeOf(node)] = 1;
        founded.push(node);
      }
    };
    open.forEach(found);
    for (const node of founded) {
      if (node.kind === "link") found(node.target);
      else [...node.links, ...node.joined].forEach(found);
    }
    for (const node of open) if (!isOpen(node)) spread(node);
  }

  open.forEach(tryAgain);
  while (todo.length) {
    settle();
    rejectCircular();
  }

  const strengths = /** @type {Strengths[]} */ ([]);
  return {
    isSure: (node) => sure[placeOf(node)] > 0,
    isOpen,
    strengths: (claim) =>
      (strengths[claim.number] ??= {
        surelyFor: strongestFor(claim, sure),
        possiblyFor: strongestFor(claim, possible),
        surelyAgainst: strongestAgainst(claim, sure),
        possiblyAgainst: strongestAgainst(claim, possible),
      }),
  };
}
