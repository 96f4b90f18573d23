import { type LookupAddress, lookup as systemLookup } from "node:dns";
import { isIP } from "node:net";
import { Agent, type Dispatcher, request } from "undici";
import { isLocalName, isPublic } from "./public-address.ts";

/**
 * One request to one host. The addresses a name resolves to are judged when the connection is made, not before: a name can
 * resolve to another address a moment later.
 */

/** The net as it is; tests give their own. */
export interface Net {
  /** Addresses of a name. */
  lookup(hostname: string): Promise<readonly LookupAddress[]>;
  isPublic(address: string): boolean;
}

/** The net this machine is on. */
export const NET: Net = {
  lookup: (hostname) =>
    new Promise((resolve, reject) => {
      systemLookup(hostname, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
    }),
  isPublic,
};

/** A host that may not be asked: its address is of a private network, or of this machine. */
export class NotPublic extends Error {}

/** How a request is made. */
export interface Asking {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly net: Net;
  /** `any`: the address is the person's own; `public`: somebody else named it. */
  readonly reach: "any" | "public";
}

/** An answer, its body not read yet. */
export interface Answered {
  readonly answer: Dispatcher.ResponseData;
  /** Whether the host that answered is of the public net. */
  readonly isPublic: boolean;
  /** Ends the connection. */
  close(): Promise<void>;
}

/**
 * Asks a host. Each request has connections of its own: none that was made when more was allowed is used again.
 * @throws NotPublic, and what undici and the system throw
 */
export async function ask(url: URL, { headers, signal, net, reach }: Asking): Promise<Answered> {
  let isPublicHost = true;
  const judge = (all: readonly string[]): void => {
    if (all.every((address) => net.isPublic(address))) return;
    isPublicHost = false;
    if (reach === "public") throw new NotPublic(`${url.host}${all[0] === url.hostname ? "" : ` (${all.join(", ")})`}`);
  };
  const hostname = url.hostname.replace(/^\[|\]$/gu, "");
  // The system looks up no address that is one already.
  if (isIP(hostname) !== 0) judge([hostname]);
  else if (isLocalName(hostname)) judge(["127.0.0.1"]);

  const agent = new Agent({
    connect: {
      lookup(name, { all }, callback) {
        net.lookup(name).then(
          (addresses) => {
            try {
              judge(addresses.map(({ address }) => address));
            } catch (error) {
              return callback(error as Error, []);
            }
            const [first] = addresses;
            if (all || first === undefined) callback(null, [...addresses]);
            else callback(null, first.address, first.family);
          },
          (error: NodeJS.ErrnoException) => callback(error, []),
        );
      },
    },
  });
  try {
    const answer = await request(url, { dispatcher: agent, headers, signal });
    const close = async (): Promise<void> => {
      // A body that nobody read to its end says so, to nobody.
      answer.body.on("error", () => {}).destroy();
      await agent.destroy();
    };
    return { answer, isPublic: isPublicHost, close };
  } catch (error) {
    await agent.destroy();
    throw error;
  }
}
