#!/bin/sh
# Writes configuration and keys of the three nodes of compose.yaml into federation/, and .env beside compose.yaml.
# Uses the image 'valise', or the program named by $VALISE. Run it once; it never writes over an existing federation.
set -eu
umask 077
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
uid=$(id -u)
gid=$(id -g)
# The containers run as whoever owns the files; root's own files go to the image's user.
if [ "$uid" = 0 ]; then uid=10001 gid=10001; fi

mkdir "$here/federation" || { echo "Move $here/federation away first: new keys make old messages unreadable." >&2; exit 1; }
[ "$(id -u)" != 0 ] || chown "$uid:$gid" "$here/federation"
cd "$here/federation"

valise() {
    if [ -n "${VALISE:-}" ]; then
        "$VALISE" "$@"
    else
        docker run --rm --network none --user "$uid:$gid" -v "$here/federation:/federation" -w /federation \
            "${VALISE_IMAGE:-valise}" "$@"
    fi
}

secret() {
    head -c 24 /dev/urandom | od -An -v -tx1 | tr -d ' \n' > "$1"
}

configuration() { # MEMBER host-of-its-broker
    cat > "$1/gateway/node.yaml" <<YAML
member: $1
data: /data
directory:
  anchorFingerprint: "$fingerprint"
broker:
  url: "tcp://$2:61617?sslEnabled=true&enabledProtocols=TLSv1.3&verifyHost=true&trustStoreType=PKCS12&trustStorePath=/etc/valise/keys/broker-trust.p12&trustStorePassword=public-certificates"
  user: gateway
  passwordFile: keys/broker-password
database:
  url: jdbc:postgresql://database:5432/valise
  user: valise
  passwordFile: keys/database-password
rest:
  metricsTokenFile: keys/metrics-token
suites: [hybrid-1, classical-1]
YAML
}

member() { # MEMBER host-of-its-broker, then what 'valise init' needs besides
    code=$1 host=$2
    shift 2
    mkdir -p "$code/secrets" "$code/data/gateway" "$code/data/broker" "$code/data/database"
    valise ca "$code" --dir "ca-$code"
    valise init "$code" --host "$host" --dir "$code/gateway" --ca "ca-$code" --anchor anchor.xml --fingerprint "$fingerprint" "$@"
    secret "$code/secrets/database-admin-password"
    secret "$code/gateway/keys/database-password"
    secret "$code/gateway/keys/metrics-token"
}

broker() { # MEMBER host-of-its-broker, then the doors
    code=$1 host=$2
    shift 2
    cp directory.xml directory.xml.*.p7s "$code/gateway/"
    valise broker-config -c "$code/gateway/node.yaml" --out "$code/broker" --data-at /data \
        --files-at /var/lib/artemis-instance/etc-override \
        --password-file "$code/gateway/keys/broker-password" "$@"
    mv "$code/broker/gateway-trust.p12" "$code/gateway/keys/broker-trust.p12"
    configuration "$code" "$host"
}

valise directory steward "Steward of the sample federation"
fingerprint=$(valise directory anchor steward/steward.pem --federation "Sample federation" | tail -n 1 | tr -d ' ')
member XAA broker.xaa --name "State A"
member XBB broker.xbb --name "State B"
member XRO broker.xro --name "Regional organisation" --kind REGIONAL --relays
valise directory new XAA/gateway/member.xml XBB/gateway/member.xml XRO/gateway/member.xml \
    --agree-all --link XAA-XRO --link XBB-XRO --relay XAA=XRO --relay XBB=XRO \
    --group XRG:XRO:XAA,XBB,XRO
valise directory sign directory.xml
# A stand-alone broker has one door for each peer: XBB is told that the relay expects it at 5702.
broker XAA broker.xaa --door XRO=5701
broker XBB broker.xbb --door XRO=5701 --peer-port XRO=5702
broker XRO broker.xro --door XAA=5701 --door XBB=5702
printf 'VALISE_UID=%s\nVALISE_GID=%s\n' "$uid" "$gid" > "$here/.env"
[ "$(id -u)" != 0 ] || chown -R "$uid:$gid" "$here/federation"
echo "Three nodes in $here/federation. Take steward/ and ca-*/ away from this machine before anything real."
