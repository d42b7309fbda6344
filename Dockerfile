# Node 20 on Debian: the embedded engine's binary needs glibc.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build
RUN npm prune --omit=dev
RUN mkdir data

FROM node:20-bookworm-slim
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/bin/allegiance.js ./bin/
COPY --from=build /app/dist ./dist
COPY --from=build --chown=node:node /app/data /data
# Any address but loopback demands a token: set ALLEGIANCE_TOKEN.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=7575 ALLEGIANCE_DATA=/data
USER node
VOLUME /data
EXPOSE 7575
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=6 CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT).then((answer) => process.exit(answer.status < 500 ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/allegiance.js", "serve"]
