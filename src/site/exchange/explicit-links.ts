/** A link to a folder of the site (or where a moved page leads): relative, ending in "/", perhaps with a query or a place in the page. */
const FOLDER = /(\s(?:(?:href|action)="|content="\d+; url=))((?:\.{1,2}\/|[^":/?#<>][^":?#<>]*\/)+)((?:[?#][^"]*)?")/gu;

/**
 * HTML whose links to folders name their `index.html`: what a server adds, a browser that opens files does not. Links to
 * other sites, to files and within the page stay.
 */
export const explicitLinks = (html: string): string => html.replace(FOLDER, "$1$2index.html$3");
