import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api, client, rememberCsrf, type schemas } from "./client.ts";
import { rolesOf } from "./schema.gen.ts";

type Session = schemas["Session"];
export type Role = schemas["Role"];
export type Account = schemas["Account"];

/** Who is signed in; null when nobody is, undefined while it is not known. */
export function useSession(): Session | null | undefined {
  const { data, error, isPending } = api.useQuery("get", "/session", {}, { retry: false, staleTime: 60_000 });
  useEffect(() => rememberCsrf(data?.csrf ?? null), [data?.csrf]);
  if (data !== undefined) {
    // Before the first request of a page that is drawn with this answer, not after it.
    rememberCsrf(data.csrf);
    return data;
  }
  return isPending && error === null ? undefined : null;
}

/** Whether the contract lets the one who is signed in call a route: buttons show by it. */
export function useMay(): (route: keyof typeof rolesOf) => boolean {
  const role = useSession()?.account.role;
  return (route) => {
    const roles: readonly string[] = rolesOf[route];
    return role !== undefined && roles.includes(role);
  };
}

export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await client.DELETE("/session", {});
    rememberCsrf(null);
    queries.clear();
    location.assign("/sign-in");
  };
}

/** After signing in: nothing of an earlier session is shown to this one. */
export function useEnter(): (session: Session) => void {
  const queries = useQueryClient();
  return (session) => {
    rememberCsrf(session.csrf);
    queries.clear();
    queries.setQueryData(api.queryOptions("get", "/session", {}).queryKey, session);
  };
}
