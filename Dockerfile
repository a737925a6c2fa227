# The service without its tools: Node 24, production packages, the trained reader, the sample reports.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Optional packages only carry a Node for machines with an older one; the image has its own. onnxruntime-node ships its
# library for every system (290 MB); only the folder of this one stays (45 MB).
RUN npm ci --omit=dev --omit=optional \
 && cd node_modules/onnxruntime-node/bin/napi-v6 \
 && find . -mindepth 2 -maxdepth 2 ! -path "./linux/$(node -p process.arch)" -exec rm -rf {} +

FROM node:24-bookworm-slim
# Listens on every address of the container, for which it wants an API key (docs/docker.md); docker-compose.yml publishes the
# port on loopback only.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json LICENSE schema.graphql ./
COPY cypher ./cypher
COPY models ./models
COPY samples ./samples
COPY src ./src
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Without a shell in between, so that SIGTERM reaches the service and it finishes what is in flight.
CMD ["node", "--max-semi-space-size=8", "src/bin/serve.ts"]
