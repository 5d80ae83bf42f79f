const POLICY = 'Cross-Origin-Embedder-Policy';

/**
 * The same file under the policy that the page has (`sync-server/security-headers.ts`): browsers start no worker for a page that is cut
 * off from other sites unless its file came so, too. One whose text a newer version of the app has not changed stays as it was kept,
 * headers and all, from before the server sent them, or came through a proxy that the server did not know to be secure.
 */
export function isolated(response: Response): Response {
  if (response.headers.has(POLICY)) return response;
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  headers.set(POLICY, 'require-corp');
  return new Response(response.body, { status, statusText, headers });
}
