import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.css";
import "./shell/style.css";
import "./shell/frame.css";
import "./ui/ui.css";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { problemOf } from "./api/problem.ts";
import { router } from "./router.tsx";
import { LangProvider } from "./shell/lang.tsx";
import { theme, variables } from "./shell/theme.ts";

const nonce = document.querySelector('meta[name="style-nonce"]')?.getAttribute("content") ?? "";
// Where the library that stops the page from scrolling under a dialogue looks for it.
Object.assign(globalThis, { __webpack_nonce__: nonce });

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // Only a broken connection is worth another try: the server's "no" stays a no.
      retry: (count, error) => problemOf(error).code === "unreachable" && count < 2,
    },
  },
});

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root");
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <LangProvider>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LangProvider>
    </MantineProvider>
  </StrictMode>,
);
