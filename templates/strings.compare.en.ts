import { englishForms } from "./forms.ts";
import type { compareAr } from "./strings.compare.ar.ts";

/** Interface words in English for two articles side by side. */
export const compareEn: typeof compareAr = {
  link: "Compare the two texts",
  title: "{one} and {other} compared",
  heading: "Two texts side by side",
  description: "What two articles share and what each tells alone: sentences, names, numbers, quotations.",
  note: "Sentences that face each other were joined by the program for the words, numbers and names they share; it can err. Nothing here is a verdict: every mark leads to its paragraph.",
  met: englishForms(
    "Nothing told in both",
    "{n} place where they tell the same",
    "{n} places where they tell the same",
  ),
  reused: englishForms(
    "no words printed alike in more than one",
    "{n} word printed alike in more than one",
    "{n} words printed alike in more than one",
  ),
  facts: "What they share and what each tells alone",
  both: "In both",
  only: "Only in {publisher}",
  onlyOf: "Only in this article",
  all: "In all",
  some: "In several",
  kinds: { people: "People", places: "Places", numbers: "Numbers", quotations: "Quotations" },
  quoted: englishForms("{n} quotations", "{n} quotation", "{n} quotations"),
  nothing: "None of these",
  texts: "The texts",
  show: "Shown",
  showAll: "All",
  alone: "Told here alone:",
  otherWords: "In other words:",
  printing: "“{one}”",
  mark: "What is underlined is printed word for word in another.",
  paragraph: "To the paragraph",
  paragraphIn: "To the paragraph in {publisher}",
  ticks: {
    tick: "Compare",
    ticked: "To compare: {count}.",
    another: "Tick another article.",
    go: "Compare the ticked",
    clear: "Clear",
    cleared: "Nothing is ticked now.",
    most: "At most {most} articles are compared at once.",
  },
  page: {
    heading: "Texts side by side",
    title: "{names} compared",
    and: " and ",
    about:
      "Any two articles of the archive or more compared in your browser: what they share, and what each tells alone.",
    loading: "Fetching the articles and what comparing needs…",
    stands: "The comparison stands: {count}.",
    failed: {
      what: "They could not be compared: the server did not give all that is needed.",
      remedy: "Try again in a moment, or read each article on its own page.",
    },
    offline: {
      what: "You are offline, and comparing needs the network.",
      remedy: "Try again when you are back online.",
    },
    retry: "Try again",
    missing: "There is no article of this name in the archive:",
    one: {
      what: "One article alone cannot be compared.",
      remedy: "Choose two or more: tick “Compare” beside two search results.",
    },
    tooMany: "The address names more articles than are shown; the first {most} were compared.",
    dateBetween: "between {from} and {to}",
    dateAbout: "about {date}",
    how: "Choose what to compare: tick “Compare” beside two or more {search}, or open “Compare the two texts” on an article’s page.",
    search: "search results",
    withoutScript:
      "Articles are compared in your browser, which needs JavaScript; it is off. Turn it on and load the page again, or open one of the comparisons listed here.",
    local:
      "This does not work in files opened from the disk; open the archive with a local server, such as: npx serve.",
    ready: "Comparisons at hand",
    readyNewest: "The newest {shown} of {all}; the page of each article leads to its own.",
  },
};
