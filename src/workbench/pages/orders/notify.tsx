import { Button, NumberInput, TextInput } from "@mantine/core";
import { keepPreviousData } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api, type schemas } from "../../api/client.ts";
import { useSpeech } from "../../shell/lang.tsx";
import { ProblemNote } from "../../ui/notes.tsx";
import { useOrderChanged } from "./actions.tsx";
import { ordersWords } from "./words.ts";

const USUAL_DAYS = 15;
const MOST_DAYS = 250;

/** reviewed → notified: how many working days, and on which day that falls. */
export function NotifyForm({ order }: { readonly order: schemas["OrderDetail"] }) {
  const { say } = useSpeech();
  const changed = useOrderChanged();
  const [days, setDays] = useState(USUAL_DAYS);
  const [contact, setContact] = useState("");
  const notify = api.useMutation("post", "/orders/{id}/notify");
  const falls = api.useQuery(
    "get",
    "/calendar/working-day",
    { params: { query: { from: today(), days } } },
    { placeholderData: keepPreviousData },
  );
  const instance = api.useQuery("get", "/instance", {});
  const unsigned = instance.data?.authority.zh === "" || instance.data?.authority.en === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    notify.mutate(
      {
        params: { path: { id: order.id } },
        body: { workingDays: days, contact: contact.trim() === "" ? null : contact.trim() },
      },
      { onSuccess: () => void changed() },
    );
  };
  return (
    <form className="stack" onSubmit={submit}>
      <h3>{say(ordersWords.notify)}</h3>
      <div className="columns">
        <NumberInput
          label={say(ordersWords.workingDays)}
          min={1}
          max={MOST_DAYS}
          allowDecimal={false}
          value={days}
          onChange={(value) => setDays(Math.min(MOST_DAYS, Math.max(1, Number(value) || 1)))}
        />
        <TextInput
          label={say(ordersWords.contact)}
          value={contact}
          maxLength={200}
          onChange={(event) => setContact(event.currentTarget.value)}
        />
      </div>
      {falls.data === undefined ? null : (
        <p aria-live="polite">
          {say(ordersWords.falls(falls.data.day))}{" "}
          {falls.data.certain ? null : (
            <span className="soft small">
              {say(ordersWords.uncertain)} <Link to="/holidays">{say(ordersWords.seeHolidays)}</Link>
            </span>
          )}
        </p>
      )}
      {unsigned ? <p className="soft small">{say(ordersWords.unsigned)}</p> : null}
      <ProblemNote error={notify.error} />
      <div className="row">
        <Button type="submit" loading={notify.isPending}>
          {say(ordersWords.sendNotice)}
        </Button>
      </div>
    </form>
  );
}

function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
