import { innerMarks } from "../../src/arabic/quotation-marks.ts";
import type { StoryCard, StoryEvent } from "../../src/site/story/story.ts";
import { type Html, html, joined, nothing } from "../html.ts";
import { datedLine } from "./dated.ts";
import { fill } from "./fill.ts";
import { gapInWords, gapLine } from "./gap.ts";
import type { Place } from "./place.ts";
import { directionOf, text } from "./text.ts";

/** The first quotation of an article, after the words of its sentence that say who speaks, linked to its paragraph. */
function quotation(place: Place, { entry, quotation: quoted }: StoryCard): Html {
  if (quoted === null) return nothing;
  const { words, to, number } = place;
  const { lead, text: said, anchor, paragraph } = quoted;
  const n = number(paragraph);
  const label = fill(words.time.quotedFrom, { n, headline: innerMarks(entry.headline ?? words.article.noHeadline) });
  return html`<blockquote${directionOf(place, said)}><p>${lead !== "" && html`<span class="lead">${text(lead)}</span> `}<q>${text(innerMarks(said))}</q> <a href="${to(`${entry.path}#${anchor}`)}" aria-label="${label}"${directionOf(place, words.time.quoted)}>${fill(words.time.quoted, { n })}</a></p></blockquote>\n`;
}

/** An article of the story: when and who, headline, how it begins, what it quotes. */
function card(place: Place, shown: StoryCard): Html {
  const { words, to, called } = place;
  const { entry } = shown;
  const { headline, summary, publisher, agencies } = entry;
  return html`<article class="card">
<p class="facts">${datedLine(place, entry.published)}<span><bdi>${publisher === null ? words.article.publisherUnknown : called(publisher)}</bdi></span>${
    agencies.length > 0 &&
    html`<span>${words.article.from} ${joined(
      agencies.map((name) => html`<bdi>${called(name)}</bdi>`),
      words.comma,
    )}</span>`
  }</p>
<h3${headline !== null && directionOf(place, headline)}><a href="${to(entry.path)}">${headline === null ? words.article.noHeadline : text(headline)}</a></h3>
${summary !== null && html`<p class="summary"${directionOf(place, summary)}>${text(summary)}</p>\n`}${quotation(place, shown)}</article>`;
}

const event = (place: Place, shown: StoryEvent): Html =>
  html`<li${shown.stretches && html` class="stretch"`}>${shown.gap !== null && html`<p class="after">${gapLine(shown.gap)}<span>${gapInWords(place, shown.gap)}</span></p>\n`}${card(place, shown)}</li>\n`;

/** A small archive told as one line of time; nothing for a larger one. */
export function story(place: Place): Html {
  const { words, site } = place;
  const told = site.home.story;
  if (told === null) return nothing;
  const { events, undated } = told;
  const { time } = words;
  const broken = events.some(({ gap }) => gap?.compressed === true);
  return html`${
    events.length > 0 &&
    html`<section class="section"><h2>${time.story}</h2>
${events.length > 1 && html`<p class="small note">${broken ? time.storyCompressed : time.storyNote}</p>`}
<ol class="story">
${events.map((each) => event(place, each))}</ol>
</section>`
  }${
    undated.length > 0 &&
    html`<section class="section"><h2>${time.undated}</h2>
<ul class="story off">
${undated.map((each) => html`<li>${card(place, each)}</li>\n`)}</ul>
</section>`
  }`;
}
