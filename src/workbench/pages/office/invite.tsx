import { Button, Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, type schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { roleWords } from "../../shell/words.ts";
import { ProblemNote } from "../../ui/notes.tsx";
import { officeWords } from "./words.ts";

const ROLES = ["reader", "analyst", "reviewer", "officer", "admin", "company"] as const;

export function InviteForm({ onLink }: { readonly onLink: (link: string) => void }) {
  const { say } = useSpeech();
  const queries = useQueryClient();
  const companies = api.useQuery("get", "/companies", {});
  const invite = api.useMutation("post", "/accounts");
  const [name, setName] = useState("");
  const [login, setLogin] = useState("");
  const [role, setRole] = useState<schemas["Role"]>("analyst");
  const [companyId, setCompanyId] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate(
      { body: { name, login, role, companyId: role === "company" ? companyId : null } },
      {
        onSuccess: ({ link }) => {
          void queries.invalidateQueries({ queryKey: ["get", "/accounts"] });
          onLink(link);
        },
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit}>
      <TextInput
        label={say(officeWords.personName)}
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={say(officeWords.login)}
        required
        minLength={3}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <Select
        label={say(officeWords.role)}
        allowDeselect={false}
        data={ROLES.map((value) => ({ value, label: say(roleWords[value]) }))}
        value={role}
        onChange={(value) => setRole(ROLES.find((one) => one === value) ?? role)}
      />
      {role === "company" ? (
        <Select
          label={say(officeWords.company)}
          required
          searchable
          data={(companies.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
          value={companyId}
          onChange={setCompanyId}
        />
      ) : null}
      <ProblemNote error={invite.error} />
      <div className="row end">
        <Button type="submit" loading={invite.isPending}>
          {say(officeWords.invite)}
        </Button>
      </div>
    </form>
  );
}
