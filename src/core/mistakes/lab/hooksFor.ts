import { noHooks, type ClientHooks } from '../../handshake/clientHooks';
import { Secret } from '../../credentials/secret';
import { signRequest } from '../../sigv4/sign';
import { signByRecipe } from '../../sigv4/signByRecipe';
import type { Recipe } from '../../sigv4/recipe';
import type { ClientChange } from '../table/mistake';
import { mistakeOf } from '../table/mistakes';
import type { Variation } from '../table/variation';
import { varied } from '../table/varied';

import { inOrder, valueOf, type LabSetting } from './setting';

/**
 * The client's mistakes of these settings, made together, each at its own point.
 * @param signRight what signs where no mistake is in the recipe itself
 */
export function hooksFor(settings: readonly LabSetting[], signRight = signRequest): ClientHooks {
  const changes = inOrder(settings).flatMap((setting) => {
    const { make, seen } = mistakeOf(setting.id);
    return (typeof make === 'function' ? make(valueOf(setting)) : make) ?? seen ?? [];
  });
  const inRecipe = changes.flatMap(inRecipeOnly);
  const scopes = changes.flatMap((change) => ('scope' in change ? [change.scope] : []));
  return {
    ...changes.reduce(changedBy, noHooks),
    sign(request, credentials, scope, Sha256) {
      const where = scopes.reduce((so, change) => change(so), scope);
      if (inRecipe.length === 0) return signRight(request, credentials, where, Sha256);
      const change: Parameters<typeof signByRecipe>[3] = (right) =>
        inRecipe.reduce((recipe, one) => varied(recipe, one) ?? recipe, right);
      return signByRecipe(request, credentials, where, change, Sha256);
    },
  };
}

/** What AWS's signer cannot be told to do. */
function inRecipeOnly(change: ClientChange): readonly Variation[] {
  if ('terminator' in change) return [{ recipe: (recipe) => endingIn(recipe, change.terminator) }];
  return 'recipe' in change || 'parts' in change || 'order' in change ? [change] : [];
}

function endingIn(recipe: Recipe, terminator: string): Recipe {
  const scope = [...recipe.credentialScope.slice(0, -1), terminator];
  return { ...recipe, keyScope: scope, scopeLine: scope.join('/'), credentialScope: scope };
}

/** All but what is in the signing itself. */
function changedBy(hooks: ClientHooks, change: ClientChange): ClientHooks {
  if ('opening' in change) return { ...hooks, opening: { ...hooks.opening, ...change.opening } };
  if ('clockMs' in change) return { ...hooks, clock: (now) => hooks.clock(now) + change.clockMs };
  if ('credentials' in change)
    return { ...hooks, credentials: (held) => change.credentials(hooks.credentials(held)) };
  if ('secret' in change)
    return { ...hooks, credentials: (held) => inSecret(hooks.credentials(held), change) };
  if ('header' in change) return { ...hooks, request: (right) => inHeader(hooks.request(right), change) };
  if ('body' in change) {
    return {
      ...hooks,
      request(right) {
        const request = hooks.request(right);
        return { ...request, body: change.body(request.body) };
      },
    };
  }
  return hooks;
}

type Held = Parameters<ClientHooks['credentials']>[0];
type Request = Parameters<ClientHooks['request']>[0];

function inSecret(held: Held, { secret }: Extract<ClientChange, { readonly secret: unknown }>): Held {
  const text = held.secretAccessKey.reveal();
  return { ...held, secretAccessKey: new Secret(secret(text) ?? text) };
}

/** A header that is not there yet is added. */
function inHeader(
  request: Request,
  { header, value }: Extract<ClientChange, { readonly header: unknown }>,
): Request {
  const text = request.headers[header] ?? '';
  return { ...request, headers: { ...request.headers, [header]: value(text) ?? text } };
}
