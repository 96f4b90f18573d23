import { monthName } from "../../src/arabic/dates/format-date.ts";
import type { ArchiveSettings } from "../../src/settings.ts";
import { type Html, html, trusted } from "../html.ts";
import { nuqta } from "./nuqta.ts";
import type { Place } from "./place.ts";

/** What pages hand to their scripts. */

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const BASES = ["stated", "metadata", "inferred", "editor", "undated"] as const;

/**
 * What outlets and agencies of the archive are called in Latin letters, for the scripts of a page in English: nothing where none is.
 */
export function latinOf({ site, called }: Place): { readonly latin?: Readonly<Record<string, string>> } {
  const names = [...site.names.outlets, ...site.names.agencies].filter((name) => called(name) !== name);
  return names.length === 0 ? {} : { latin: Object.fromEntries(names.map((name) => [name, called(name)])) };
}

/** JSON as it may stand in a script element: no sign in it can end the element (HTML, "script data state"). */
export const jsonData = (data: unknown): Html => trusted(JSON.stringify(data).replaceAll("<", "\\u003c"));

/** Names of the twelve months in the archive's style. */
export const monthNames = ({ months, language }: ArchiveSettings): string[] =>
  MONTHS.map((month) => monthName(month, { months, language }));

/** The dots that tell what a date rests on, as templates that a script takes them from. */
export const nuqtaTemplates = (): Html =>
  html`${BASES.map((basis) => html`<template data-nuqta="${basis}">${nuqta(basis)}</template>`)}`;
