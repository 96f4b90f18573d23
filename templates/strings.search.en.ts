import type { marksAr, searchAr } from "./strings.search.ar.ts";

/** Interface words of the search page and of the bar that walks through highlighted words, in English. */

export const searchEn: typeof searchAr = {
  heading: "Search the archive",
  field: "Words to search for",
  submit: "Search",
  clear: "Clear the words",
  suggestionsLabel: "Suggestions",
  results: "Search results",
  filters: "Filters",
  filtersNamed: "Filter the results",
  range: "Date of the article",
  fromDay: "From day",
  toDay: "To day",
  sort: "Order",
  sorts: { relevance: "Best match", newest: "Newest", oldest: "Oldest" },
  withoutScript:
    "Search needs JavaScript, which is turned off in your browser. Turn it on and reload the page, or browse the archive from here: the lists below lead to every article.",
  local: {
    what: "Search does not work in files opened from the disk",
    remedy: "Open the archive through a local server, such as npx serve, and visit the address it prints.",
  },
  browse: "Browse the archive",
  browseOutlets: "Publishers",
  browseAgencies: "Agencies",
  browseMonths: "Months",
  browseHeadlines: "All headlines from alif to ya",
  browseAll: "All dates",
  how: "How does search match?",
  howRules: [
    [
      "ضمانات",
      "finds الضمانات, بضمانات and ضمانة: article, prepositions, conjunctions, pronouns and plural endings are set aside.",
    ],
    ["القاهره", "finds القاهرة: hamzas, ه and ة, ى and ي are the same; vowel marks and tatweel do not matter."],
    ["٢٠٢٢", "finds 2022: digits are the same in every script."],
    ["لوغانسك", "finds لوهانسك: names from other languages are known in their different spellings."],
    ["«أمن روسيا»", "in quotation marks: the phrase as it stands, word after word."],
    ["روسيا -الناتو", "a word after a minus sign: articles that do not have it."],
    ["روسيا | أوكرانيا", "a bar or OR between them: one is enough."],
    ["=ضمانات", "after an equals sign: in this form only."],
    ["«ضمانات أمنية»~5", "the words of the phrase near each other, at most five words apart."],
    ["28 يناير 2022", "articles of that day and those that mention it; so with a month and its year, or a year alone."],
  ],
  howOrder:
    "Articles that have all your words come first, then those that have some. Common words such as “من” and “في” are left out unless they stand in a phrase. What you type never leaves your device.",

  live: {
    opening: "Loading the search index…",
    searching: "Searching…",
    found: "“{text}”: {count}",
    foundBoth: "“{text}”: {count}, some of the words in {partial}",
    foundPartial: "“{text}”: no article has all the words, {partial} have some",
    title: "“{text}”",
    partial: "Articles with some of your words",
    partialOnly: "No article has all your words. These have some of them",
    unknown: "“{word}” does not occur in this archive.",
    nearest: "The nearest it has:",
    ignored: "Common words that were left out: {words}.",
    ignoredRemedy: "Put them in quotation marks to search for them.",
    between: ", ",
    none: "Try fewer words or another spelling of the name, or browse the archive from here.",
    noneNarrowed: {
      what: "No articles with these filters",
      remedy: "Your words may have results outside the publisher or dates you chose.",
    },
    widen: "Remove all filters",
    more: "More results",
    shown: "{shown} of {total} shown",
    facets: { outlet: "Publisher", agency: "Agency", section: "Section", month: "Month" },
    facetMore: "Show the rest ({n})",
    from: "from",
    to: "to",
    remove: "Remove the filter: {what}",
    rangeTurned: "The first day is after the last.",
    failed: {
      what: "The search index could not be loaded",
      remedy:
        "Try again in a moment. If this goes on, the site may lack files: tell those who keep it, and browse the archive by its lists.",
    },
    offline: {
      what: "You are offline",
      remedy: "The search index has not been loaded yet. Connect to the network and try again.",
    },
    retry: "Try again",
    hitFailed: "This result could not be loaded.",
    suggestions: {
      zero: "No suggestions",
      one: "1 suggestion",
      two: "{n} suggestions",
      few: "{n} suggestions",
      many: "{n} suggestions",
      other: "{n} suggestions",
    },
    correction: "Did you mean",
    headline: "Article",
  },
};

export const marksEn: typeof marksAr = {
  bar: "Your words in the article",
  at: "{at} of {of}",
  previous: "Previous place",
  next: "Next place",
  clear: "Remove highlighting",
  offline: "You are offline. What you read is kept on your device.",
};
